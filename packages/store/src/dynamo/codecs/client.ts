import type { Client } from '@afterword/core/client/client';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { flag, text, whole } from './scalars.ts';

const client = z.strictObject({
  id: text,
  name: text,
  contactPolicy: z.enum(['direct-contact', 'via-recruiter']),
  approveBeforeSend: flag,
  contacts: z.array(
    z.strictObject({
      id: text,
      name: text,
      title: z.nullable(text),
      email: z.nullable(text),
      phone: z.nullable(text),
      isHr: flag,
    }),
  ),
  addresses: z.array(z.strictObject({ label: z.nullable(text), text })),
  createdAt: whole,
});

export const clientCodec = itemCodec<Client>()({
  type: itemTypes.client,
  schema: client,
  schemaVersion: 2,
  // 2: addresses.
  upgrades: { 1: (data) => ({ addresses: [], ...Object(data) }) },
});
