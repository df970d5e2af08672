import { erasedName } from '../candidate/candidate.ts';
import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import { type Changed, happened, settle } from './change.ts';
import type { CandidateFacts, Submission, SubmissionNames } from './submission.ts';

/**
 * Takes over what changed on the candidate: an address added, corrected or bounced, a stop, a zone, an erasure.
 * Unsent steps end or come back accordingly; with an erasure what names the person goes. Nothing changes where the
 * facts are known already.
 */
export function adoptCandidateFacts(
  submission: Submission,
  facts: CandidateFacts,
  context: Context,
): Decision<Changed> {
  if (facts.revision === submission.candidate.revision) return accept({ submission, events: [] });
  const adopted = { ...submission, candidate: facts };
  return settle(submission, facts.erased ? withoutPersonalData(adopted) : adopted, context, [
    happened('CandidateFactsChanged', context, { data: { revision: facts.revision } }),
  ]);
}

/**
 * The submission without what tells who it was about: the name on the card, whom they met and where. Dates, stages
 * and codes stay, for they count in reports. (I6)
 */
export const withoutPersonalData = (submission: Submission): Submission => ({
  ...submission,
  names: { ...submission.names, candidate: erasedName },
  interviews: submission.interviews.map((interview) => ({ ...interview, interviewers: [], place: null })),
});

/** Re-plans under the agency's present rules; without a change the submission comes back as it was. */
export function adoptRules(submission: Submission, context: Context): Decision<Changed> {
  return settle(submission, submission, context, []);
}

/** Copies names that changed on the candidate, client, job order or owner onto the card. */
export const rename = (submission: Submission, names: Partial<SubmissionNames>): Submission => ({
  ...submission,
  names: { ...submission.names, ...names },
});
