import { openSubmission as decide } from '@afterword/core/submission/open-submission';
import { rulesFor } from '../../runtime/rules.ts';
import { insist, sees, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { accepted, fail } from '../http/problem-error.ts';
import { submissionAnswer } from '../views/submission-view.ts';

/** Puts a candidate forward for a job order. */
export const openSubmission: Handler<'openSubmission'> = async ({ body, user, save }, dependencies) => {
  const { stores, clock, ids } = dependencies;
  const [agency, candidate, jobOrder] = await Promise.all([
    theAgency(stores),
    stores.candidates.find(body.candidateId),
    stores.jobOrders.find(body.jobOrderId),
  ]);
  if (!candidate || !sees(user, 'candidate:read', candidate.value.divisions)) {
    return fail('reference/not-found', 'There is no such candidate.', 'candidateId');
  }
  if (!jobOrder || !sees(user, 'job-order:read', [jobOrder.value.division])) {
    return fail('reference/not-found', 'There is no such job order.', 'jobOrderId');
  }
  insist(user, 'submission:write', { divisions: [jobOrder.value.division] });
  const client = await stores.clients.find(jobOrder.value.clientId);
  if (!client) return fail('reference/not-found', 'The client of this job order is gone.', 'jobOrderId');
  const { submission, events } = accepted(
    decide(
      {
        id: ids.next(),
        candidate: candidate.value,
        jobOrder: jobOrder.value,
        client: client.value,
        owner: user,
      },
      {
        now: clock.now(),
        by: { kind: 'user', id: user.id },
        rules: rulesFor(agency.value, jobOrder.value.division),
      },
    ),
  );
  const answer = {
    ...(await submissionAnswer(dependencies, agency.value, { value: submission, version: 1 }, user)),
    location: `/v1/submissions/${submission.id}`,
  };
  const result = await save(
    [
      { kind: 'submission', value: submission, expected: null, events },
      { kind: 'job-order-open', id: jobOrder.value.id },
      // Erased or renamed meanwhile: the copies on the card would be wrong, or not be there to be made.
      { kind: 'candidate-is', id: candidate.value.id, factsRevision: candidate.value.factsRevision },
    ],
    answer,
  );
  if (result.ok) return answer;
  return result.stale === 'job-order-open'
    ? fail('job-order/closed', 'This job order was closed just now.')
    : fail('busy', 'Others were changing this at the same moment. Please try again.');
};
