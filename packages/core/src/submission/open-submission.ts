import type { Candidate } from '../candidate/candidate.ts';
import { candidateFacts } from '../candidate/candidate.ts';
import type { Client } from '../client/client.ts';
import type { Context } from '../follow-up/rules.ts';
import type { JobOrder } from '../job-order/job-order.ts';
import type { SubmissionId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { User } from '../user/user.ts';
import { type Changed, happened } from './change.ts';
import type { Submission } from './submission.ts';

/**
 * Puts a candidate forward for a job order.
 * Refuses `job-order/closed`, `candidate/erased` and `candidate/merged`.
 */
export function openSubmission(
  command: {
    readonly id: SubmissionId;
    readonly candidate: Candidate;
    readonly jobOrder: JobOrder;
    readonly client: Client;
    readonly owner: User;
  },
  context: Context,
): Decision<Changed> {
  const { id, candidate, jobOrder, client, owner } = command;
  if (jobOrder.status !== 'open') {
    return refuse(
      'job-order/closed',
      `"${jobOrder.title}" is ${jobOrder.status}. Reopen the job order first.`,
    );
  }
  if (candidate.erasedAt !== null) {
    return refuse('candidate/erased', 'This candidate was erased; nothing more can be logged for them.');
  }
  if (candidate.mergedInto !== null) {
    return refuse('candidate/merged', 'This record was merged into another one. Submit that one.');
  }
  const submission: Submission = {
    id,
    candidateId: candidate.id,
    clientId: client.id,
    jobOrderId: jobOrder.id,
    division: jobOrder.division,
    ownerId: owner.id,
    names: { candidate: candidate.name, client: client.name, jobOrder: jobOrder.title, owner: owner.name },
    stage: 'submitted',
    stageSince: context.now,
    createdAt: context.now,
    keepOpen: false,
    paused: null,
    pendingAnswer: null,
    placement: null,
    candidate: candidateFacts(candidate),
    approveBeforeSend: client.approveBeforeSend,
    basis: context.rules.basis,
    interviews: [],
    linkGeneration: 1,
  };
  return accept({ submission, events: [happened('SubmissionOpened', context)] });
}
