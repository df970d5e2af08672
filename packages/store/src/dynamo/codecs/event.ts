import { eventTypes, type SubmissionEvent } from '@afterword/core/submission/event';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { actor, flag, maybe, text, whole } from './scalars.ts';

const event = z.strictObject({
  type: z.enum(eventTypes),
  at: whole,
  by: actor,
  interviewId: maybe(text),
  step: maybe(text),
  data: maybe(z.record(text, z.nullable(z.union([text, z.number(), flag])))),
});

export const eventCodec = itemCodec<SubmissionEvent>()({ type: itemTypes.event, schema: event });
