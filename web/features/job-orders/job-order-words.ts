import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import type { PlacementType } from '@afterword/core/submission/submission';

export const placementTypeNames: Readonly<Record<PlacementType, string>> = {
  temp: 'Temp',
  'temp-to-hire': 'Temp to hire',
  'direct-hire': 'Direct hire',
};

export const statusNames: Readonly<Record<JobOrderView['status'], string>> = {
  open: 'Open',
  filled: 'Filled',
  closed: 'Closed',
};

/** How many are in placement for a job order. */
export const filledOf = (submissions: readonly Pick<SubmissionSummary, 'stage'>[]): number =>
  submissions.filter(({ stage }) => stage === 'placed').length;

/** "1 of 2 filled"; with a plus where not all its submissions are known yet. */
export const filledWords = (
  { openings }: Pick<JobOrderView, 'openings'>,
  submissions: readonly Pick<SubmissionSummary, 'stage'>[],
  areMore: boolean,
): string => `${filledOf(submissions)}${areMore ? '+' : ''} of ${openings} filled`;

/** What closing would end, in a sentence. */
export function closingWords(
  submissions: readonly Pick<SubmissionSummary, 'stage' | 'closed'>[],
  areMore: boolean,
): string {
  const open = submissions.filter(({ closed, stage }) => !closed && stage !== 'placed').length;
  if (open === 0 && !areMore) return 'Nobody is in play for it any more, so nothing else changes.';
  const who = open === 1 && !areMore ? '1 open submission' : `${open}${areMore ? '+' : ''} open submissions`;
  return `${who} will close as Order closed in the background, and no more coaching mail goes about them. Placements stay.`;
}
