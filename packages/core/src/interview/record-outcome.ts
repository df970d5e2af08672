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
import type { Outcome } from './interview.ts';

/**
 * Says whether an interview took place. Anything but `took-place` ends its coaching with that reason; saying
 * `took-place` afterwards revives what can still go.
 *
 * Refuses `interview/already-cancelled` and `interview/not-started` (only `postponed` can be known before).
 */
export function recordOutcome(
  submission: Submission,
  command: { readonly interviewId: InterviewId; readonly outcome: Outcome },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  const interview = found.value;
  if (interview.status === 'cancelled') {
    return refuse('interview/already-cancelled', 'This interview was cancelled; it has no outcome.');
  }
  if (command.outcome !== 'postponed' && context.now < interview.start) {
    return refuse('interview/not-started', 'This interview has not started yet.', 'outcome');
  }
  const changed = withInterview(submission, {
    ...interview,
    outcome: { kind: command.outcome, at: context.now, by: context.by },
  });
  return settle(
    submission,
    inStage(changed, stageFromInterviews(changed, context.now), context.now),
    context,
    [happened('OutcomeRecorded', context, { interviewId: interview.id, data: { outcome: command.outcome } })],
  );
}
