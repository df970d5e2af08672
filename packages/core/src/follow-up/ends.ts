import type { Interview, PlanEnd } from '../interview/interview.ts';
import type { Submission } from '../submission/submission.ts';
import { isCoaching, isFollowUp, type SkipReason, type StepKind } from './step.ts';

const covers = (end: PlanEnd, kind: StepKind): boolean => {
  if (end.scope === 'all') return kind !== 'interview-cancelled';
  return end.scope === 'coaching' ? isCoaching(kind) : isFollowUp(kind);
};

/** Whether `other` makes `interview` an earlier round: it starts later, or at once with it but was logged later. */
const isLaterRound = (other: Interview, interview: Interview): boolean =>
  other.id !== interview.id &&
  other.status === 'scheduled' &&
  (other.start > interview.start || (other.start === interview.start && other.loggedAt > interview.loggedAt));

/** Whether a later interview of the same submission takes over the follow-ups of this one. */
export const hasLaterRound = (submission: Submission, interview: Interview): boolean =>
  submission.interviews.some((other) => isLaterRound(other, interview));

/**
 * Every reason for which a step of this kind is not to be sent now, the weightiest first; empty: it may go.
 * Derived from facts alone, so that taking a fact back (an answer undone, a second round cancelled, an address
 * corrected) revives what it had ended. (product.md, "What changes a plan")
 */
export function endsOf(submission: Submission, interview: Interview, kind: StepKind): readonly SkipReason[] {
  const reasons: SkipReason[] = [];
  const { candidate } = submission;
  if (candidate.erased) reasons.push('candidate-erased');
  if (interview.status === 'cancelled' && kind !== 'interview-cancelled') reasons.push('interview-cancelled');
  const outcome = interview.outcome?.kind;
  if (outcome && outcome !== 'took-place' && kind !== 'interview-cancelled') reasons.push(outcome);
  for (const end of interview.ends) if (covers(end, kind)) reasons.push(end.reason);
  if (isFollowUp(kind) && hasLaterRound(submission, interview)) reasons.push('next-interview');
  if (candidate.stopped === 'all' || (candidate.stopped === 'coaching' && isCoaching(kind))) {
    reasons.push('opted-out');
  }
  if (candidate.address === 'none') reasons.push('no-address');
  if (candidate.address === 'undeliverable') reasons.push('undeliverable');
  return reasons;
}
