import { nextDueAt } from '../follow-up/next-due.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { Submission } from '../submission/submission.ts';

/**
 * Whether a submission still waits for a moment that had come by `at`. Once its step has gone out, has ended or waits
 * for a later moment, it was processed since.
 */
export function isStuck(submission: Submission, at: EpochSeconds): boolean {
  const dueAt = nextDueAt(submission);
  return dueAt !== null && dueAt <= at;
}
