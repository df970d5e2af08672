import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { openStages } from '@afterword/core/submission/stage';
import * as z from 'zod/mini';
import { submissionId, userId } from '../fields/ids.ts';
import { limit, pageQuery } from '../fields/pages.ts';
import { instant } from '../fields/time.ts';
import { submissionNames } from './submission-parts.ts';

export const boardParams = z.strictObject({ division: z.enum(divisions) });
export const boardColumnParams = z.strictObject({ division: z.enum(divisions), stage: z.enum(openStages) });

/** `owner`: only this recruiter's cards. */
export const boardQuery = z.strictObject({ limit: z.optional(limit), owner: z.optional(userId) });
export const boardColumnQuery = z.strictObject({ ...pageQuery, owner: z.optional(userId) });

/** A submission as the board shows it. */
export const cardView = z.object({
  id: submissionId,
  names: submissionNames,
  stage: z.enum(openStages),
  stageSince: instant,
  /** Whole days in this stage, as of the board's `now`. */
  daysInStage: z.optional(z.int()),
  ownerId: userId,
  /** What will be sent next or waits for a person. */
  nextStep: z.nullable(
    z.object({
      kind: z.enum(stepKinds),
      state: z.enum(['planned', 'claimed', 'held', 'failed']),
      dueAt: z.nullable(instant),
    }),
  ),
  interviewStart: z.nullable(instant),
  interviewTimeZone: z.nullable(z.string()),
  paused: z.boolean(),
  pendingAnswer: z.boolean(),
  version: z.int(),
});

/** Longest waiting first. With `cursor` there are more. */
export const boardColumn = z.object({
  stage: z.enum(openStages),
  cards: z.array(cardView),
  cursor: z.optional(z.string()),
});

const count = z.int().check(z.gte(0));

/**
 * `counts` and `totals` are kept a few seconds behind the rows. Absent: nobody has counted yet. `totals` are of the
 * divisions one may see.
 */
export const boardView = z.object({
  division: z.enum(divisions),
  now: instant,
  counts: z.optional(z.record(z.enum(openStages), count)),
  totals: z.optional(z.partialRecord(z.enum(divisions), count)),
  columns: z.array(boardColumn),
});

export type CardView = z.infer<typeof cardView>;
export type BoardColumn = z.infer<typeof boardColumn>;
export type BoardView = z.infer<typeof boardView>;
