import { skipReasons } from '@afterword/core/follow-up/step';
import { outcomes } from '@afterword/core/interview/interview';
import * as z from 'zod/mini';
import { actor, maybe, text, whole } from './scalars.ts';
import { step } from './step.ts';

export const interview = z.strictObject({
  id: text,
  startsAt: text,
  timeZone: text,
  start: whole,
  end: whole,
  interviewers: z.array(z.strictObject({ contactId: z.nullable(text), name: text, email: z.nullable(text) })),
  place: z.nullable(z.strictObject({ kind: z.enum(['onsite', 'video', 'phone']), detail: text })),
  status: z.enum(['scheduled', 'cancelled']),
  outcome: z.nullable(z.strictObject({ kind: z.enum(outcomes), at: whole, by: actor })),
  decisionDate: z.nullable(text),
  loggedAt: whole,
  hasTalkingPoints: maybe(z.literal(true)),
  sequence: whole,
  cycle: whole,
  countsFrom: z.nullable(text),
  ends: z.array(
    z.strictObject({
      scope: z.enum(['follow-ups', 'coaching', 'all']),
      reason: z.enum(skipReasons),
      at: whole,
      by: actor,
    }),
  ),
  steps: z.array(step),
});
