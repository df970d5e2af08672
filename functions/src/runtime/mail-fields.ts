import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { selectAddressees } from '@afterword/core/follow-up/addressees';
import { isCoaching, type StepIdentity } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { StepMailFields } from '@afterword/mail/step-mail-input';
import type { Stores } from '@afterword/store/ports';

/** What a mail is made from, as it stood when the step was looked at. */
export interface MailSubject {
  readonly submission: Submission;
  readonly interview: Interview;
  readonly step: StepIdentity;
  readonly candidate: Candidate & { readonly email: string };
  readonly agency: Agency;
}

type MailStores = Pick<Stores, 'clients' | 'users' | 'submissions' | 'jobOrders'>;

const mostOtherJobOrders = 5;

/** Gathers everything the mail of a step says: client, recruiter, talking points, other job orders. */
export async function mailFields(
  stores: MailStores,
  { submission, interview, step, candidate, agency }: MailSubject,
  now: EpochSeconds,
): Promise<StepMailFields> {
  const [client, owner, texts, otherJobOrders] = await Promise.all([
    stores.clients.find(submission.clientId),
    stores.users.find(submission.ownerId),
    isCoaching(step.kind) ? stores.submissions.texts(submission.id) : [],
    step.kind === 'move-on' ? otherOpenJobOrders(stores, submission) : [],
  ]);
  const recruiter = owner?.value.active
    ? { name: owner.value.name, email: owner.value.email }
    : { name: agency.name, email: null };
  const text = texts.find(({ interviewId }) => interviewId === interview.id);
  return {
    kind: step.kind,
    cycle: step.cycle,
    language: candidate.language,
    division: submission.division,
    candidate: { name: candidate.name, email: candidate.email },
    agency: { name: agency.name, postalAddress: agency.postalAddress, replyTo: agency.replyTo },
    recruiter,
    client: { name: client?.value.name ?? submission.names.client },
    jobTitle: submission.names.jobOrder,
    interview: {
      id: interview.id,
      startsAt: interview.startsAt,
      timeZone: interview.timeZone,
      start: interview.start,
      end: interview.end,
      place: interview.place,
      interviewers: interview.interviewers.map(({ name }) => ({ name })),
      sequence: interview.sequence,
      decisionDate: interview.decisionDate,
    },
    addressees: selectAddressees({
      interviewers: interview.interviewers,
      contacts: client?.value.contacts ?? [],
      contactPolicy: client?.value.contactPolicy ?? 'via-recruiter',
      recruiter,
      agency,
    }),
    // What the candidate remembers comes first: it is their note.
    talkingPoints: [...(text?.candidatePoints ?? []), ...(text?.talkingPoints ?? [])],
    otherJobOrders,
    candidateTimeZone: candidate.timeZone,
    now,
  };
}

async function otherOpenJobOrders(
  { jobOrders }: Pick<Stores, 'jobOrders'>,
  { division, jobOrderId }: Submission,
): Promise<readonly string[]> {
  const page = await jobOrders.list(division, 'open', { limit: mostOtherJobOrders + 1 });
  return page.items
    .filter(({ id }) => id !== jobOrderId)
    .slice(0, mostOtherJobOrders)
    .map(({ title }) => title);
}
