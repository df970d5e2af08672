import {
  failReasons,
  holdReasons,
  lastingHolds,
  skipReasons,
  stepKinds,
} from '@afterword/core/follow-up/step';
import * as z from 'zod/mini';
import { dateReason } from './date-reason.ts';
import { actor, deed, maybe, text, whole } from './scalars.ts';

/** What every step has: its identity and what the etiquette says about it. */
const common = {
  kind: z.enum(stepKinds),
  cycle: whole,
  plannedAt: whole,
  date: text,
  reason: dateReason,
};

const override = z.strictObject({
  why: z.enum(['moved', 'resumed']),
  date: text,
  hour: whole,
  by: actor,
  at: whole,
});

export const step = z.discriminatedUnion('state', [
  z.strictObject({
    ...common,
    state: z.literal('planned'),
    dueAt: z.nullable(whole),
    notBefore: maybe(whole),
    override: maybe(override),
    forced: maybe(deed),
    unknownAttempts: maybe(z.array(text)),
  }),
  z.strictObject({
    ...common,
    state: z.literal('claimed'),
    dueAt: whole,
    attemptId: text,
    claimedAt: whole,
    leaseUntil: whole,
    override: maybe(override),
    forced: maybe(deed),
    unknownAttempts: maybe(z.array(text)),
  }),
  z.strictObject({
    ...common,
    state: z.literal('sent'),
    attemptId: text,
    messageId: text,
    sentAt: whole,
    countsFrom: text,
    candidateSentAt: maybe(whole),
  }),
  z.strictObject({
    ...common,
    state: z.literal('skipped'),
    skipReason: z.enum(skipReasons),
    at: whole,
    by: actor,
    countsFrom: text,
    unknownAttempts: maybe(z.array(text)),
    kept: maybe(
      z.strictObject({
        override: maybe(override),
        holdReason: maybe(z.enum(lastingHolds)),
      }),
    ),
  }),
  z.strictObject({
    ...common,
    state: z.literal('held'),
    holdReason: z.enum(holdReasons),
    at: whole,
    unknownAttempts: maybe(z.array(text)),
  }),
  z.strictObject({
    ...common,
    state: z.literal('failed'),
    failReason: z.enum(failReasons),
    at: whole,
    unknownAttempts: maybe(z.array(text)),
  }),
]);
