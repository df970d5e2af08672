import type { Context } from '../follow-up/rules.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import {
  type Changed,
  findInterview,
  happened,
  inStage,
  settle,
  withInterview,
} from '../submission/change.ts';
import { stageFromInterviews } from '../submission/stage-from-interviews.ts';
import type { Submission } from '../submission/submission.ts';
import { isHeld, wasAnnounced } from './held.ts';

/**
 * Calls an interview off: its unsent steps end, the candidate is told if they knew of it, and the follow-ups of an
 * earlier interview that it had ended come back.
 *
 * Refuses `interview/already-cancelled` and `interview/already-held`.
 */
export function cancelInterview(
  submission: Submission,
  command: { readonly interviewId: InterviewId },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  const interview = found.value;
  if (interview.status === 'cancelled') {
    return refuse('interview/already-cancelled', 'This interview is cancelled already.');
  }
  if (context.now >= interview.end || isHeld(interview, context.now)) {
    return refuse(
      'interview/already-held',
      'This interview already took place. If it did not, record its outcome instead.',
    );
  }
  const changed = withInterview(submission, {
    ...interview,
    status: 'cancelled',
    sequence: interview.sequence + 1,
  });
  return settle(
    submission,
    inStage(changed, stageFromInterviews(changed, context.now), context.now),
    context,
    [happened('InterviewCancelled', context, { interviewId: interview.id })],
    wasAnnounced(interview) ? { fresh: { interviewId: interview.id, kinds: ['interview-cancelled'] } } : {},
  );
}
