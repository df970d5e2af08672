import { stepKinds } from '@afterword/core/follow-up/step';
import { type Message, messageStates } from '@afterword/core/message/message';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { division, maybe, text, whole } from './scalars.ts';

const message = z.strictObject({
  id: text,
  submissionId: text,
  interviewId: text,
  candidateId: text,
  division,
  kind: z.enum(stepKinds),
  step: text,
  template: z.strictObject({ name: text, version: whole, edition: maybe(whole) }),
  fields: z.record(text, z.unknown()),
  state: z.enum(messageStates),
  claimedAt: whole,
  acceptedAt: z.nullable(whole),
  settledAt: z.nullable(whole),
  messageId: z.nullable(text),
  otherMessageIds: maybe(z.array(text)),
  detail: z.nullable(text),
});

export const messageCodec = itemCodec<Message>()({ type: itemTypes.message, schema: message });
