import type { Context } from '../follow-up/rules.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, findInterview, happened, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';

/**
 * Somebody wrote down what an interview was about, or took that back. The words are kept beside the submission; here
 * only that there are some.
 *
 * Refuses `interview/not-found` and `candidate/erased`: nothing personal is written after an erasure (I6).
 */
export function noteTalkingPoints(
  submission: Submission,
  {
    interviewId,
    any,
    undone = false,
  }: {
    readonly interviewId: InterviewId;
    /** Whether there are some now, from whomever. */
    readonly any: boolean;
    readonly undone?: boolean;
  },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  if (submission.candidate.erased) {
    return refuse('candidate/erased', 'This candidate was erased; nothing more is written about them.');
  }
  const { hasTalkingPoints: _before, ...rest } = found.value;
  return accept({
    submission: withInterview(submission, any ? { ...rest, hasTalkingPoints: true } : rest),
    events: [happened(undone ? 'TalkingPointsUndone' : 'TalkingPointsChanged', context, { interviewId })],
  });
}
