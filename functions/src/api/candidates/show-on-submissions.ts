import type { CandidateId } from '@afterword/core/kernel/ids';
import { replanSubmission } from '../../jobs/replan-submission.ts';
import type { ApiParts } from '../http/dependencies.ts';

/** So many submissions are brought up to date within the request; the stream takes care of all of them. */
const atOnce = 10;

/**
 * Shows a candidate's new facts on their first submissions at once. It only hurries: the command is through, and
 * whatever goes wrong here must not look as if it were not.
 */
export async function showOnSubmissions(
  { stores, clock, log }: Pick<ApiParts, 'stores' | 'clock' | 'log'>,
  id: CandidateId,
): Promise<void> {
  try {
    const submissions = await stores.submissions.ofCandidate(id, { limit: atOnce });
    for (const submission of submissions.items) await replanSubmission({ stores, clock }, submission);
  } catch (error) {
    log.error('a candidate is shown later', error, { candidate: id });
  }
}
