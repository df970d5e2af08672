import type { PlacementType } from '@afterword/core/submission/submission';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

export const placementNames: Readonly<Record<PlacementType, string>> = {
  temp: 'Temp',
  'temp-to-hire': 'Temp to hire',
  'direct-hire': 'Direct hire',
};

export interface PlacementFacts {
  /** The job order's. */
  readonly type: PlacementType;
  /** The candidate's other open submissions. */
  readonly others: readonly { readonly id: string; readonly title: string }[];
}

/** What has to be known before somebody is placed. */
export async function readPlacementFacts(submissionId: string, signal: AbortSignal): Promise<PlacementFacts> {
  const submission = orThrow(await api.getSubmission({ params: { submissionId } }, { signal }));
  const [jobOrder, all] = await Promise.all([
    api.getJobOrder({ params: { jobOrderId: submission.jobOrderId } }, { signal }),
    api.listCandidateSubmissions(
      { params: { candidateId: submission.candidateId }, query: { limit: 100 } },
      { signal },
    ),
  ]);
  return {
    type: orThrow(jobOrder).type,
    others: orThrow(all)
      .items.filter(({ id, closed, stage }) => id !== submissionId && !closed && stage !== 'placed')
      .map(({ id, names }) => ({ id, title: `${names.jobOrder}, ${names.client}` })),
  };
}
