import { may } from '@afterword/core/access/may';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { accept } from '@afterword/core/kernel/refusal';
import { handOver } from '@afterword/core/submission/hand-over';
import type { Job } from '@afterword/store/items';
import { change, type Dependencies, type Replanned } from './replan-submission.ts';

/**
 * Gives one submission of the job's subject to its target. Left as it is: one that has another owner meanwhile, or
 * that whoever asked may not work on.
 */
export async function handOverSubmission(
  dependencies: Dependencies,
  { subject, target, requestedBy }: Job,
  id: SubmissionId,
): Promise<Replanned> {
  const { users } = dependencies.stores;
  const [to, by] = await Promise.all([
    target === undefined ? undefined : users.find(target),
    requestedBy === null ? undefined : users.find(requestedBy),
  ]);
  if (!to || !by) return 'failed';
  return change(dependencies, id, async (submission, context) =>
    submission.ownerId === subject && may(by.value, 'submission:write', { divisions: [submission.division] })
      ? handOver(submission, { to: to.value }, { ...context, by: { kind: 'user', id: by.value.id } })
      : accept({ submission, events: [] }),
  );
}
