import { divisions } from '@afterword/core/division/division';
import { eventTypes } from '@afterword/core/submission/event';
import { questionKinds } from '@afterword/core/submission/question';
import { stages } from '@afterword/core/submission/stage';
import { answers, placementEnds, placementTypes } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { actorView } from '../fields/actor.ts';
import { candidateId, clientId, interviewId, jobOrderId, submissionId, userId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { orNull } from '../fields/text.ts';
import { instant, plainDate } from '../fields/time.ts';
import { interviewView } from './interviews.ts';
import { placementView, stage, submissionNames } from './submission-parts.ts';

export const submissionParams = z.strictObject({ submissionId });

export const submissionPageQuery = z.strictObject(pageQuery);

/** `order`: which end of the history comes first; left out: the oldest. */
export const eventPageQuery = z.strictObject({
  ...pageQuery,
  order: z.optional(z.enum(['oldest', 'newest'])),
});

export const newSubmission = z.strictObject({ candidateId, jobOrderId });

const placementIn = z
  .strictObject({
    type: z.enum(placementTypes),
    startDate: orNull(plainDate),
    endDate: orNull(plainDate),
    /** The last day on which the agency replaces or refunds. */
    guaranteeUntil: orNull(plainDate),
  })
  .check(
    z.refine<{ startDate?: string | null | undefined; endDate?: string | null | undefined }>(
      ({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate,
      { error: 'must not be before the start date', path: ['endDate'] },
    ),
  );

/** Left out: as it was. `null`: there is none. */
export const placementChanges = z.strictObject({
  type: z.optional(z.enum(placementTypes)),
  startDate: orNull(plainDate),
  endDate: orNull(plainDate),
  guaranteeUntil: orNull(plainDate),
});

/** Which reminder of a placement has been seen to. */
export const placementReminderParams = z.strictObject({ submissionId, about: z.enum(placementEnds) });

/** Moving the card is the same command as saying it. `confirmed`: yes, backwards. */
export const moveStageBody = z.strictObject({
  to: z.enum(stages),
  confirmed: z.optional(z.boolean()),
  /** With `placed`; left out: the job order's type. */
  placement: z.optional(placementIn),
  /** With a direct hire: what becomes of the candidate's other open submissions, each of them. */
  others: z.optional(
    z.array(z.strictObject({ submissionId, do: z.enum(['withdraw', 'keep']) })).check(
      z.maxLength(100),
      z.refine<readonly { submissionId: string }[]>(
        (list) => new Set(list.map((one) => one.submissionId)).size === list.length,
        'must name each submission once',
      ),
    ),
  ),
});

/** What the employer said about an interview. */
export const answerBody = z
  .strictObject({
    interviewId,
    answer: z.enum(answers),
    /** With `needs-more-time`: until when. */
    until: orNull(plainDate),
    confirmed: z.optional(z.boolean()),
  })
  .check(
    z.refine<{ answer: string; until?: string | null | undefined }>(
      ({ answer, until }) => answer === 'needs-more-time' || !until,
      { error: 'goes only with the answer needs-more-time', path: ['until'] },
    ),
  );

export const reopenBody = z.strictObject({ confirmed: z.optional(z.boolean()) });

/** A submission with all that is known of it. Every command on it answers with this. */
export const submissionView = z.object({
  id: submissionId,
  candidateId,
  clientId,
  jobOrderId,
  division: z.enum(divisions),
  ownerId: userId,
  names: submissionNames,
  stage,
  stageSince: instant,
  closed: z.boolean(),
  createdAt: instant,
  keepOpen: z.boolean(),
  paused: z.nullable(z.object({ at: instant, by: actorView })),
  /** Waits for a recruiter to confirm it. */
  pendingAnswer: z.nullable(
    z.object({
      answer: z.enum(answers),
      interviewId,
      until: z.nullable(z.string()),
      by: actorView,
      at: instant,
    }),
  ),
  placement: z.nullable(placementView),
  candidate: z.object({
    timeZone: z.nullable(z.string()),
    address: z.enum(['ok', 'none', 'undeliverable']),
    stopped: z.enum(['nothing', 'coaching', 'all']),
    erased: z.boolean(),
  }),
  approveBeforeSend: z.boolean(),
  interviews: z.array(interviewView),
  nextDueAt: z.nullable(instant),
  /** What only a person can decide, the most urgent first. */
  asks: z.array(
    z.object({
      kind: z.enum(questionKinds),
      interviewId: z.optional(interviewId),
      step: z.optional(z.string()),
    }),
  ),
  version: z.int(),
  now: instant,
});

/** One entry of the history: ids and codes, no texts. */
export const eventView = z.object({
  type: z.enum(eventTypes),
  at: instant,
  by: actorView,
  interviewId: z.optional(interviewId),
  step: z.optional(z.string()),
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

export const eventPage = pageOf(eventView);

export type NewSubmission = z.infer<typeof newSubmission>;
export type MoveStageBody = z.infer<typeof moveStageBody>;
export type PlacementChanges = z.infer<typeof placementChanges>;
export type AnswerBody = z.infer<typeof answerBody>;
export type SubmissionView = z.infer<typeof submissionView>;
export type EventView = z.infer<typeof eventView>;
export type EventPage = z.infer<typeof eventPage>;
