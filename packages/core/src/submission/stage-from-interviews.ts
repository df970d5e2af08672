import { isAhead } from '../follow-up/next-due.ts';
import type { Interview } from '../interview/interview.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { Stage } from './stage.ts';
import type { Submission } from './submission.ts';

/** It took place, as far as anybody said: nothing said means it did. */
export const wasHeld = (interview: Interview, now: EpochSeconds): boolean =>
  interview.status === 'scheduled' &&
  interview.end <= now &&
  (interview.outcome === null ||
    interview.outcome.kind === 'took-place' ||
    interview.outcome.kind === 'did-not-take-place');

const followsInterviews: readonly Stage[] = [
  'submitted',
  'client-review',
  'interview-scheduled',
  'interviewed',
];

/**
 * The stage that a submission's interviews speak for: scheduled while one lies ahead, interviewed once one was held,
 * back with the client when none is left. Later and closed stages do not follow interviews.
 */
export function stageFromInterviews(submission: Submission, now: EpochSeconds): Stage {
  const { stage, interviews } = submission;
  if (!followsInterviews.includes(stage)) return stage;
  if (interviews.some((interview) => isAhead(interview) && interview.end > now)) return 'interview-scheduled';
  if (interviews.some((interview) => wasHeld(interview, now))) return 'interviewed';
  return stage === 'submitted' || stage === 'client-review' ? stage : 'client-review';
}
