import * as z from 'zod/mini';
import type { IdempotencyRecord } from '../../items.ts';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { text, whole } from './scalars.ts';

const idempotencyRecord = z.strictObject({
  key: text,
  requestHash: text,
  status: whole,
  body: text,
  headers: z.record(text, text),
  expiresAt: whole,
});

export const idempotencyCodec = itemCodec<IdempotencyRecord>()({
  type: itemTypes.idempotency,
  schema: idempotencyRecord,
});
