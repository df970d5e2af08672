import { erasedName } from '../candidate/candidate.ts';
import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import { type Changed, happened, settle } from './change.ts';
import type { CandidateFacts, Submission } from './submission.ts';

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
    happened('CandidateFactsChanged', context, {
      data: { revision: facts.revision, ...changedFacts(submission.candidate, facts) },
    }),
  ]);
}

/** What people see of it in the history: mails stopped or wanted again, an address that works or no more. */
const changedFacts = (before: CandidateFacts, after: CandidateFacts) => ({
  ...(before.stopped === after.stopped ? {} : { stopped: after.stopped }),
  ...(before.address === after.address ? {} : { address: after.address }),
});

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

/** What a submission copies of its client, job order and people, so that a board is one query. */
export type Copies = Pick<Submission, 'names' | 'approveBeforeSend'>;

/** Takes over copies that changed; the very submission where none did. */
export function adoptCopies(submission: Submission, { names, approveBeforeSend }: Copies): Submission {
  const old = submission.names;
  const same =
    approveBeforeSend === submission.approveBeforeSend &&
    names.candidate === old.candidate &&
    names.client === old.client &&
    names.jobOrder === old.jobOrder &&
    names.owner === old.owner;
  return same ? submission : { ...submission, names, approveBeforeSend };
}
