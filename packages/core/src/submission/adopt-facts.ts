import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import { type Changed, happened, settle } from './change.ts';
import type { CandidateFacts, Submission, SubmissionNames } from './submission.ts';

/**
 * Takes over what changed on the candidate: an address added, corrected or bounced, a stop, a zone, an erasure.
 * Unsent steps end or come back accordingly. Nothing changes where the facts are known already.
 */
export function adoptCandidateFacts(
  submission: Submission,
  facts: CandidateFacts,
  context: Context,
): Decision<Changed> {
  if (facts.revision === submission.candidate.revision) return accept({ submission, events: [] });
  return settle(submission, { ...submission, candidate: facts }, context, [
    happened('CandidateFactsChanged', context, { data: { revision: facts.revision } }),
  ]);
}

/** Re-plans under the agency's present rules; without a change the submission comes back as it was. */
export function adoptRules(submission: Submission, context: Context): Decision<Changed> {
  return settle(submission, submission, context, []);
}

/** Copies names that changed on the candidate, client, job order or owner onto the card. */
export const rename = (submission: Submission, names: Partial<SubmissionNames>): Submission => ({
  ...submission,
  names: { ...submission.names, ...names },
});
