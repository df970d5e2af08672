import type { Context } from '../follow-up/rules.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, happened, settle } from './change.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { reopenStage } from './reopening.ts';
import { isClosed } from './stage.ts';
import type { Submission } from './submission.ts';

/**
 * Opens a closed submission, or one whose placement fell off: back to `interviewed` with no unsent steps, so that
 * nothing goes out unless the recruiter starts a cycle. With an answer waiting it takes effect.
 *
 * Refuses `submission/not-closed`, and what `confirmAnswer` refuses.
 */
export function reopenSubmission(
  submission: Submission,
  command: { readonly confirmed?: boolean },
  context: Context,
): Decision<Changed> {
  if (!isClosed(submission.stage) && submission.stage !== 'placed') {
    return refuse('submission/not-closed', 'This submission is open.');
  }
  if (submission.pendingAnswer) return confirmAnswer(submission, command, context);
  return settle(submission, { ...reopenStage(submission, context), placement: null }, context, [
    happened('Reopened', context),
  ]);
}
