import type { SubmissionId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import { isClosed } from './stage.ts';
import type { PlacementType, Submission } from './submission.ts';

/** What is to become of another open submission of a candidate who is hired. */
export interface OtherDecision {
  readonly submissionId: SubmissionId;
  readonly do: 'withdraw' | 'keep';
}

/**
 * The other submissions about which a placement asks: every open one after a direct hire, for the candidate is off
 * the market; none after a temp or temp-to-hire placement, since those end. (product.md, "What changes a plan")
 */
export const othersToDecide = (type: PlacementType, others: readonly Submission[]): readonly Submission[] =>
  type === 'direct-hire' ? others.filter(({ stage }) => !isClosed(stage) && stage !== 'placed') : [];

/**
 * Which of them to withdraw, once the recruiter has said so for each.
 *
 * Refuses `placement/others-open` while one is undecided.
 */
export function decideOthers(
  type: PlacementType,
  others: readonly Submission[],
  decisions: readonly OtherDecision[],
): Decision<readonly Submission[]> {
  const asked = othersToDecide(type, others);
  const said = new Map(decisions.map((decision) => [decision.submissionId, decision.do]));
  const undecided = asked.filter(({ id }) => !said.has(id)).length;
  if (undecided > 0) {
    return refuse(
      'placement/others-open',
      `${asked[0]?.names.candidate} has ${undecided} other open ${undecided === 1 ? 'submission' : 'submissions'}. Say for each whether to withdraw or to keep it.`,
      'others',
    );
  }
  return accept(asked.filter(({ id }) => said.get(id) === 'withdraw'));
}
