import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { Decision } from '@afterword/core/kernel/refusal';
import type { Changed } from '@afterword/core/submission/change';
import type { Submission } from '@afterword/core/submission/submission';
import type { Change, Stores, Versioned } from '@afterword/store/ports';

/** What came of changing a submission. */
export type ChangeOutcome =
  | { readonly kind: 'saved'; readonly submission: Submission; readonly version: number }
  /** The decision changed nothing, so nothing was written. */
  | { readonly kind: 'unchanged'; readonly submission: Submission; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: Extract<Decision<never>, { ok: false }>['refusal'] }
  | { readonly kind: 'absent' }
  /** Somebody was faster three times. */
  | { readonly kind: 'busy' };

const tries = 3;

/**
 * Loads, decides, saves; a lost race is read again and decided again, at most three times.
 *
 * @param also Further changes for the same transaction.
 */
export async function changeSubmission(
  stores: Pick<Stores, 'submissions' | 'commits'>,
  id: SubmissionId,
  decide: (submission: Submission, version: number) => Decision<Changed> | Promise<Decision<Changed>>,
  also: (changed: Changed) => readonly Change[] = () => [],
): Promise<ChangeOutcome> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found: Versioned<Submission> | undefined = await stores.submissions.find(id);
    if (!found) return { kind: 'absent' };
    const decision = await decide(found.value, found.version);
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
    const { submission, events } = decision.value;
    const further = also(decision.value);
    if (submission === found.value && events.length === 0 && further.length === 0) {
      return { kind: 'unchanged', submission, version: found.version };
    }
    const result = await stores.commits.commit([
      { kind: 'submission', value: submission, expected: found.version, events },
      ...further,
    ]);
    if (result.ok) return { kind: 'saved', submission, version: found.version + 1 };
  }
  return { kind: 'busy' };
}
