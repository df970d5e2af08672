import type { Interview } from '@afterword/core/interview/interview';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { Versioned } from '@afterword/store/ports';
import { readLink } from '../../runtime/candidate-link.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { fail } from '../http/problem-error.ts';

/** A link lives so long after the last mail; issue and product: 180 days. */
const livesSeconds = 180 * 86_400;

export interface OpenLink {
  readonly submission: Versioned<Submission>;
  readonly interview: Interview;
}

/**
 * What a token opens, or the end of the request: `link/invalid` where we never signed it or it was revoked,
 * `link/expired` 180 days after the submission's last mail.
 */
export async function openLink(
  { stores, linkSecret, clock }: Pick<Dependencies, 'stores' | 'linkSecret' | 'clock'>,
  token: string,
): Promise<OpenLink> {
  const invalid = () =>
    fail('link/invalid', 'This link is not valid. Please use the link in your latest e-mail.');
  const link = readLink(await linkSecret(), token);
  if (!link) return invalid();
  const submission = await stores.submissions.find(link.submissionId);
  const interview = submission?.value.interviews.find(({ id }) => id === link.interviewId);
  if (!submission || !interview || submission.value.linkGeneration !== link.generation) return invalid();
  if (submission.value.candidate.erased) return invalid();
  if (clock.now() > lastMail(submission.value) + livesSeconds) {
    fail('link/expired', 'This link has expired. Please write to your recruiter.');
  }
  return { submission, interview };
}

const lastMail = (submission: Submission): EpochSeconds =>
  submission.interviews
    .flatMap(({ steps }) => steps)
    .reduce(
      (last, step) => (step.state === 'sent' ? Math.max(last, step.sentAt) : last),
      submission.stageSince,
    );
