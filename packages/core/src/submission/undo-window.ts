import type { Context } from '../follow-up/rules.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/** How long a candidate can take back what they said by link. */
export const undoDays = 7;

/** The last second in which something said at `at` can be taken back. */
export const undoUntil = (at: EpochSeconds): EpochSeconds => at + undoDays * 86_400;

/** Whether whoever acts may still take it back: a candidate within the days, a recruiter always. */
export const mayUndo = (at: EpochSeconds, { now, by }: Pick<Context, 'now' | 'by'>): boolean =>
  by.kind !== 'candidate' || now <= undoUntil(at);

/** Refuses `submission/nothing-to-undo`, since the days are over. */
export const undoTooLate = (): Decision<never> =>
  refuse(
    'submission/nothing-to-undo',
    `That was more than ${undoDays} days ago. Please tell your recruiter.`,
  );
