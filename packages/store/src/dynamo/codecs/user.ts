import { roles, type User } from '@afterword/core/user/user';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { division, flag, text } from './scalars.ts';

const user = z.strictObject({
  id: text,
  name: text,
  email: text,
  role: z.enum(roles),
  divisions: z.array(division),
  active: flag,
});

export const userCodec = itemCodec<User>()({ type: itemTypes.user, schema: user });
