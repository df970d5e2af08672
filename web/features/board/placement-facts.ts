import type { PlacementType } from '@afterword/core/submission/submission';
import { notifications } from '@mantine/notifications';
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

/** Withdraws the candidate from these, one by one; says which could not be, since each is a decision of its own. */
export async function withdrawOthers(ids: readonly string[]): Promise<void> {
  for (const submissionId of ids) {
    const reply = await api
      .moveStage({ params: { submissionId }, body: { to: 'candidate-withdrew' } })
      .catch(() => undefined);
    if (reply?.ok) continue;
    notifications.show({
      color: 'red',
      autoClose: false,
      title: 'One submission is still open',
      message: reply?.problem.detail ?? 'It could not be withdrawn. Close it from its page.',
    });
  }
}
