import type { Interview } from '@afterword/core/interview/interview';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { Versioned } from '@afterword/store/ports';
import { type CandidateLink, readLink } from '../../runtime/candidate-link.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { fail } from '../http/problem-error.ts';

/** A link lives so long after the last mail; issue and product: 180 days. */
const livesSeconds = 180 * 86_400;

export interface OpenLink {
  readonly submission: Versioned<Submission>;
  readonly interview: Interview;
}

type Parts = Pick<Dependencies, 'stores' | 'linkSecret' | 'clock'>;

const invalid = (): never =>
  fail('link/invalid', 'This link is not valid. Please use the link in your latest e-mail.');

async function linkIn({ linkSecret }: Parts, token: string): Promise<CandidateLink> {
  return readLink(await linkSecret(), token) ?? invalid();
}

/**
 * What a token opens, or the end of the request: `link/invalid` where we never signed it, `link/erased` where nothing
 * is kept about the person any more, `link/revoked` where a recruiter made it invalid, `link/expired` 180 days after
 * the submission's last mail.
 */
export async function openLink(parts: Parts, token: string): Promise<OpenLink> {
  const link = await linkIn(parts, token);
  const submission = await parts.stores.submissions.find(link.submissionId);
  const interview = submission?.value.interviews.find(({ id }) => id === link.interviewId);
  if (!submission || !interview) return invalid();
  if (submission.value.candidate.erased) {
    return fail('link/erased', 'Your data was deleted as you asked. There is nothing left to show.');
  }
  if (submission.value.linkGeneration !== link.generation) {
    return fail('link/revoked', 'This link no longer works. Please use the link in your latest e-mail.');
  }
  if (parts.clock.now() > lastMail(submission.value) + livesSeconds) {
    return fail('link/expired', 'This link has expired. Please write to your recruiter.');
  }
  return { submission, interview };
}

/**
 * Whose mails a token stops. An opt-out works from every mail we ever sent, also from one whose link has expired or
 * was revoked. (RFC 8058; CAN-SPAM asks for 30 days at least)
 */
export async function openUnsubscribe(
  parts: Parts,
  token: string,
): Promise<{ readonly candidateId: CandidateId }> {
  const { submissionId } = await linkIn(parts, token);
  const submission = await parts.stores.submissions.find(submissionId);
  return submission ? { candidateId: submission.value.candidateId } : invalid();
}

/** When the last mail left; before the first one, when the submission came to where it is. */
const lastMail = (submission: Submission): EpochSeconds =>
  submission.interviews
    .flatMap(({ steps }) => steps)
    .reduce((last, step) => (step.state === 'sent' ? Math.max(last, step.sentAt) : last), 0) ||
  submission.stageSince;
