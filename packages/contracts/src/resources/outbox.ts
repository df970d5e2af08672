import { divisions } from '@afterword/core/division/division';
import { skipReasons, stepKinds } from '@afterword/core/follow-up/step';
import { messageStates } from '@afterword/core/message/message';
import * as z from 'zod/mini';
import { actorView } from '../fields/actor.ts';
import { attemptId, candidateId, interviewId, submissionId, userId } from '../fields/ids.ts';
import { pageQuery } from '../fields/pages.ts';
import { instant, instantIn } from '../fields/time.ts';
import { stepView } from './steps.ts';
import { submissionNames } from './submission-parts.ts';

const filters = {
  ...pageQuery,
  /** Left out: all one may see. */
  division: z.optional(z.enum(divisions)),
  /** Only this recruiter's. */
  owner: z.optional(userId),
};

export const plannedStates = ['planned', 'held', 'failed'] as const;
export const sentStates = [...messageStates, 'skipped'] as const;

/** `until`: mails up to and including this moment. */
export const plannedQuery = z.strictObject({
  ...filters,
  until: instantIn,
  state: z.optional(z.enum(plannedStates)),
});
export const sentQuery = z.strictObject({ ...filters, state: z.optional(z.enum(sentStates)) });

const ofSubmission = {
  submissionId,
  candidateId,
  interviewId,
  names: submissionNames,
  division: z.enum(divisions),
  ownerId: userId,
};

/** A mail that has not left. */
export const plannedMail = z.object({
  ...ofSubmission,
  /** When it leaves as things stand; of one that waits for a person, when it should have. */
  at: instant,
  /** The candidate's. */
  zone: z.string(),
  /** These are quiet hours there: sending now is asked first. */
  quiet: z.boolean(),
  /** The submission's coaching mails are paused. */
  paused: z.boolean(),
  step: stepView,
});

/**
 * Mails that have not left, by submission: `at` may go back and forth. What is at or before `completeUntil` is all
 * there is up to there; later ones may still come with the next page. Absent together with `cursor`: this is all.
 */
export const plannedPage = z.object({
  items: z.array(plannedMail),
  completeUntil: z.optional(instant),
  cursor: z.optional(z.string()),
});

/** What became of a mail, or that one was not sent. Newest first. */
export const sentEntry = z.discriminatedUnion('kind', [
  z.object({
    ...ofSubmission,
    kind: z.literal('mail'),
    id: attemptId,
    step: z.string(),
    stepKind: z.enum(stepKinds),
    state: z.enum(messageStates),
    at: instant,
    settledAt: z.nullable(instant),
    /** Code of a bounce or rejection. */
    detail: z.nullable(z.string()),
    zone: z.string(),
  }),
  z.object({
    ...ofSubmission,
    kind: z.literal('skipped'),
    id: z.string(),
    step: z.string(),
    stepKind: z.enum(stepKinds),
    state: z.literal('skipped'),
    reason: z.enum(skipReasons),
    by: actorView,
    at: instant,
    zone: z.string(),
  }),
]);

export const sentPage = z.object({ items: z.array(sentEntry), cursor: z.optional(z.string()) });

export type PlannedMail = z.infer<typeof plannedMail>;
export type PlannedPage = z.infer<typeof plannedPage>;
export type SentEntry = z.infer<typeof sentEntry>;
export type SentPage = z.infer<typeof sentPage>;
