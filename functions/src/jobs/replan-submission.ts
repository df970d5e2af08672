import { candidateFacts } from '@afterword/core/candidate/candidate';
import type { Context } from '@afterword/core/follow-up/rules';
import { isSameBasis } from '@afterword/core/follow-up/settle-due';
import { system } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { accept, type Decision } from '@afterword/core/kernel/refusal';
import { adoptCandidateFacts, adoptRules, rename } from '@afterword/core/submission/adopt-facts';
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

/** Brings one submission up to date with its candidate's facts and name and with the agency's rules. */
export const replanSubmission = (dependencies: Dependencies, id: SubmissionId): Promise<Replanned> =>
  change(dependencies, id, async (submission, context) => {
    const candidate = await dependencies.stores.candidates.find(submission.candidateId);
    if (!candidate) return accept({ submission, events: [] });
    const adopted = adoptCandidateFacts(submission, candidateFacts(candidate.value), context);
    if (!adopted.ok) return adopted;
    const named = withName(adopted.value, candidate.value.name);
    if (isSameBasis(submission.basis, context.rules.basis)) return accept(named);
    const replanned = adoptRules(named.submission, context);
    if (!replanned.ok) return replanned;
    return accept({ ...replanned.value, events: [...named.events, ...replanned.value.events] });
  });

const withName = (changed: Changed, name: string): Changed =>
  changed.submission.names.candidate === name
    ? changed
    : { ...changed, submission: rename(changed.submission, { candidate: name }) };

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

/** Changes one submission as the system, under the agency's present rules. */
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
  if (outcome.kind === 'saved') return 'changed';
  return outcome.kind === 'busy' || outcome.kind === 'refused' ? 'failed' : 'unchanged';
}
