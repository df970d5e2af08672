import { divisions } from '@afterword/core/division/division';
import { holdReasons, skipReasons, stepKinds } from '@afterword/core/follow-up/step';
import * as z from 'zod/mini';
import { orNull } from '../fields/text.ts';
import { instant, instantIn, plainDate, plainDateTime, zoneName } from '../fields/time.ts';
import { durationMinutes } from './interviews.ts';
import { policyIn } from './policy.ts';

/** What would be planned for an interview. Nothing is saved. `now`, `policy`, `holidays` override the agency's. */
export const previewPlanBody = z.strictObject({
  interview: z.strictObject({
    startsAt: plainDateTime,
    timeZone: zoneName,
    durationMinutes: z.optional(durationMinutes),
  }),
  decisionDate: orNull(plainDate),
  candidateTimeZone: orNull(zoneName),
  division: z.optional(z.enum(divisions)),
  now: z.optional(instantIn),
  policy: z.optional(z.partial(policyIn)),
  holidays: z.optional(z.array(plainDate).check(z.maxLength(1000))),
});

export const plannedStepView = z.object({
  kind: z.enum(stepKinds),
  /** UTC, to the second; `null` where it will not be sent of itself. */
  dueAt: z.nullable(instant),
  /** Why that date, in a sentence a person can check. */
  reason: z.string(),
  state: z.enum(['planned', 'skipped', 'held']),
  skipReason: z.optional(z.enum(skipReasons)),
  holdReason: z.optional(z.enum(holdReasons)),
});

export const planView = z.object({ steps: z.array(plannedStepView) });

export type PreviewPlanBody = z.infer<typeof previewPlanBody>;
export type PlannedStepView = z.infer<typeof plannedStepView>;
export type PlanView = z.infer<typeof planView>;
