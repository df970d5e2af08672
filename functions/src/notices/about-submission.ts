import type { AttemptId, SubmissionId } from '@afterword/core/kernel/ids';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Prepared } from './send-notice.ts';

interface On {
  readonly stores: Pick<Stores, 'submissions' | 'messages' | 'users' | 'candidates'>;
  readonly clock: Clock;
  readonly portalUrl: string;
}

/** The submission with its recruiter; `undefined` where one of them is gone, or the candidate was erased. */
async function find(
  { stores }: On,
  id: SubmissionId,
): Promise<{ readonly submission: Submission; readonly owner: User } | undefined> {
  const submission = (await stores.submissions.find(id))?.value;
  if (!submission) return undefined;
  const [owner, candidate] = await Promise.all([
    stores.users.find(submission.ownerId),
    stores.candidates.find(submission.candidateId),
  ]);
  if (!owner || !candidate || candidate.value.erasedAt !== null) return undefined;
  return { submission, owner: owner.value };
}

const about = ({ names, id }: Submission, portalUrl: string) => ({
  candidate: names.candidate,
  client: names.client,
  jobTitle: names.jobOrder,
  link: `${portalUrl}/submissions/${id}`,
});

/** Somebody answered, said the candidate; unless they took it back or it was confirmed since. */
export async function answeredMail(on: On, submissionId: SubmissionId): Promise<Prepared | undefined> {
  const found = await find(on, submissionId);
  const pending = found?.submission.pendingAnswer;
  if (!found || pending?.by.kind !== 'candidate') return undefined;
  return {
    notice: {
      id: `answered-${submissionId}-${pending.at}`,
      kind: 'answered',
      userId: found.owner.id,
      submissionId,
      at: on.clock.now(),
    },
    expected: null,
    to: found.owner,
    mail: {
      kind: 'answered',
      ...about(found.submission, on.portalUrl),
      answer: pending.answer,
      until: pending.until,
    },
  };
}

/** A mail to the candidate came back or was complained about. */
export async function bouncedMail(
  on: On,
  submissionId: SubmissionId,
  attemptId: AttemptId,
): Promise<Prepared | undefined> {
  const [found, message] = await Promise.all([
    find(on, submissionId),
    on.stores.messages.find(submissionId, attemptId),
  ]);
  const why = message?.value.state;
  if (!found || !message || (why !== 'bounced' && why !== 'complained')) return undefined;
  return {
    notice: {
      id: `${why}-${attemptId}`,
      kind: 'bounced',
      userId: found.owner.id,
      submissionId,
      at: on.clock.now(),
    },
    expected: null,
    to: found.owner,
    mail: {
      kind: 'bounced',
      ...about(found.submission, on.portalUrl),
      step: message.value.kind,
      why,
    },
  };
}
