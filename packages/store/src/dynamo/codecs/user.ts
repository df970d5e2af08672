import { roles, type User } from '@afterword/core/user/user';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { division, flag, maybe, text, whole } from './scalars.ts';

const user = z.strictObject({
  id: text,
  name: text,
  email: text,
  role: z.enum(roles),
  divisions: z.array(division),
  active: flag,
  signedInAt: maybe(whole),
});

/** Release 0.1.0 did not note when somebody came first. */
const neverSeen = (data: unknown): unknown => data;

export const userCodec = itemCodec<User>()({
  type: itemTypes.user,
  schema: user,
  schemaVersion: 2,
  upgrades: { 1: neverSeen },
});
