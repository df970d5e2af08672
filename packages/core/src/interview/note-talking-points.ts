import type { Context } from '../follow-up/rules.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, findInterview, happened } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';

/**
 * Somebody wrote down what an interview was about, or took that back. The words are kept beside the submission; here
 * only that it happened.
 *
 * Refuses `interview/not-found` and `candidate/erased`: nothing personal is written after an erasure (I6).
 */
export function noteTalkingPoints(
  submission: Submission,
  { interviewId, undone = false }: { readonly interviewId: InterviewId; readonly undone?: boolean },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  if (submission.candidate.erased) {
    return refuse('candidate/erased', 'This candidate was erased; nothing more is written about them.');
  }
  return accept({
    submission,
    events: [happened(undone ? 'TalkingPointsUndone' : 'TalkingPointsChanged', context, { interviewId })],
  });
}
