import { candidateFacts } from '@afterword/core/candidate/candidate';
import type { Context } from '@afterword/core/follow-up/rules';
import { isSameBasis } from '@afterword/core/follow-up/settle-due';
import { system } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { accept, type Decision } from '@afterword/core/kernel/refusal';
import { adoptCandidateFacts, adoptCopies, adoptRules } from '@afterword/core/submission/adopt-facts';
import type { Changed } from '@afterword/core/submission/change';
import { moveStage } from '@afterword/core/submission/move-stage';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import type { Stores } from '@afterword/store/ports';
import { changeSubmission } from '../runtime/change-submission.ts';
import type { Clock } from '../runtime/clock.ts';
import { rulesFor } from '../runtime/rules.ts';

export interface Dependencies {
  readonly stores: Stores;
  readonly clock: Clock;
}

export type Replanned = 'changed' | 'unchanged' | 'failed';

/**
 * Brings one submission up to date: with its candidate's facts, with the agency's rules, and with what it copies of
 * candidate, client, job order and owner.
 */
export const replanSubmission = (dependencies: Dependencies, id: SubmissionId): Promise<Replanned> =>
  change(dependencies, id, async (submission, context) => {
    const { candidates, clients, jobOrders, users } = dependencies.stores;
    const [candidate, client, jobOrder, owner] = await Promise.all([
      candidates.find(submission.candidateId),
      clients.find(submission.clientId),
      jobOrders.find(submission.jobOrderId),
      users.find(submission.ownerId),
    ]);
    if (!candidate) return accept({ submission, events: [] });
    const adopted = adoptCandidateFacts(submission, candidateFacts(candidate.value), context);
    if (!adopted.ok) return adopted;
    const { names, approveBeforeSend } = submission;
    const copied = adoptCopies(adopted.value.submission, {
      names: {
        candidate: candidate.value.name,
        client: client?.value.name ?? names.client,
        jobOrder: jobOrder?.value.title ?? names.jobOrder,
        owner: owner?.value.name ?? names.owner,
      },
      approveBeforeSend: client?.value.approveBeforeSend ?? approveBeforeSend,
    });
    const { events } = adopted.value;
    if (isSameBasis(submission.basis, context.rules.basis)) return accept({ submission: copied, events });
    const replanned = adoptRules(copied, context);
    if (!replanned.ok) return replanned;
    return accept({ ...replanned.value, events: [...events, ...replanned.value.events] });
  });

/**
 * Closes a submission since its job order was; one that ended otherwise stays as it is, and so do those that are left
 * when the job order is reopened meanwhile.
 */
export const closeForJobOrder = (dependencies: Dependencies, id: SubmissionId): Promise<Replanned> =>
  change(dependencies, id, async (submission, context) => {
    const jobOrder = await dependencies.stores.jobOrders.find(submission.jobOrderId);
    const isOver = isClosed(submission.stage) || submission.stage === 'placed';
    return isOver || jobOrder?.value.status === 'open'
      ? accept({ submission, events: [] })
      : moveStage(submission, { to: 'order-closed', confirmed: true }, context);
  });

/** Changes one submission as the system, under the agency's present rules. Throws where others were faster thrice. */
export async function change(
  { stores, clock }: Dependencies,
  id: SubmissionId,
  decide: (submission: Submission, context: Context) => Promise<Decision<Changed>>,
): Promise<Replanned> {
  const agency = await stores.agencies.find();
  if (!agency) throw new Error('The agency is not set up');
  const outcome = await changeSubmission(stores, id, (submission) =>
    decide(submission, {
      now: clock.now(),
      by: system,
      rules: rulesFor(agency.value, submission.division),
    }),
  );
  // Its message comes again: what is left behind here nobody would look at.
  if (outcome.kind === 'busy') throw new Error('A submission stayed busy');
  if (outcome.kind === 'saved') return 'changed';
  return outcome.kind === 'refused' ? 'failed' : 'unchanged';
}
