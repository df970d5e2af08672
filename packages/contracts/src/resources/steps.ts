import { failReasons, holdReasons, skipReasons, stepKinds } from '@afterword/core/follow-up/step';
import * as z from 'zod/mini';
import { actorView } from '../fields/actor.ts';
import { attemptId, interviewId, stepKey, submissionId } from '../fields/ids.ts';
import { instant, plainDate } from '../fields/time.ts';

export const stepParams = z.strictObject({ submissionId, interviewId, step: stepKey });

/** To this day, at this hour in the candidate's zone (left out: the policy's hour). */
export const moveStepBody = z.strictObject({
  date: plainDate,
  hour: z.optional(z.int().check(z.gte(8), z.lte(20))),
});

const always = {
  /** `first-follow-up.1`: names the step in URLs. */
  key: z.string(),
  kind: z.enum(stepKinds),
  cycle: z.int(),
  /** When it will be looked at; `null` where nothing but a person can move it, or it is over. */
  dueAt: z.nullable(instant),
  /** What the etiquette says. */
  plannedAt: instant,
  /** The same as a date in the candidate's zone. */
  date: z.string(),
  /** Why that date, in a sentence a person can check. */
  reason: z.string(),
  /** What the recruiter may do with it now. */
  allowed: z.array(z.enum(['send-now', 'skip', 'move'])),
};

const chosen = {
  /** A person chose the date. */
  moved: z.boolean(),
  /** A recruiter pressed "send now". */
  forced: z.nullable(z.object({ by: actorView, at: instant })),
};

/** One e-mail of a plan and where it stands. */
export const stepView = z.discriminatedUnion('state', [
  z.object({ ...always, ...chosen, state: z.literal('planned') }),
  z.object({ ...always, ...chosen, state: z.literal('claimed'), attemptId }),
  z.object({
    ...always,
    state: z.literal('sent'),
    sentAt: instant,
    attemptId,
    /** The mail service's id. */
    messageId: z.string(),
    /** The candidate pressed "I sent it". */
    candidateSentAt: z.nullable(instant),
  }),
  z.object({
    ...always,
    state: z.literal('skipped'),
    skipReason: z.enum(skipReasons),
    at: instant,
    by: actorView,
  }),
  z.object({
    ...always,
    state: z.literal('held'),
    holdReason: z.enum(holdReasons),
    at: instant,
  }),
  z.object({
    ...always,
    state: z.literal('failed'),
    failReason: z.enum(failReasons),
    at: instant,
  }),
]);

export type MoveStepBody = z.infer<typeof moveStepBody>;
export type StepView = z.infer<typeof stepView>;
