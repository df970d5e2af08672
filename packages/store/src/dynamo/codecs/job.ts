import * as z from 'zod/mini';
import { type Job, jobKinds } from '../../items.ts';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { maybe, text, whole } from './scalars.ts';

const job = z.strictObject({
  id: text,
  kind: z.enum(jobKinds),
  subject: z.nullable(text),
  target: maybe(text),
  requestedBy: z.nullable(text),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  startedAt: whole,
  finishedAt: z.nullable(whole),
  seen: whole,
  changed: whole,
  failed: whole,
  cursor: z.nullable(z.record(text, z.union([text, z.number()]))),
  tries: maybe(whole),
  lookAt: z.nullable(whole),
});

/** Release 0.1.0 did not look after its jobs. */
const withoutLook = (data: unknown): unknown => ({ ...Object(data), lookAt: null });

export const jobCodec = itemCodec<Job>()({
  type: itemTypes.job,
  schema: job,
  schemaVersion: 2,
  upgrades: { 1: withoutLook },
});
