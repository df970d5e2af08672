import { isObject, listOf, textOf } from '../json.ts';

/** Records of a stream that are handed over together, and how often that has failed. */
export type Batch<T> = { readonly records: readonly T[]; readonly attempts: number };

export type BatchPolicy = { readonly bisects: boolean; readonly maximumRetries: number };

/** What an invocation says of its batch: all done, or the first record that is not. */
export type BatchResult = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly from: number };

export type BatchOutcome<T> = {
  readonly done: readonly T[];
  readonly retry: readonly Batch<T>[];
  readonly givenUp: readonly T[];
};

/**
 * Decides what happens to a stream batch after an invocation, as Lambda does: records before the first failure are
 * done; the rest is tried again, split in two if the mapping bisects, until its attempts are used up.
 */
export function decideBatchOutcome<T>(
  batch: Batch<T>,
  result: BatchResult,
  policy: BatchPolicy,
): BatchOutcome<T> {
  if (result.kind === 'done') return { done: batch.records, retry: [], givenUp: [] };
  const done = batch.records.slice(0, result.from);
  const left = batch.records.slice(result.from);
  const attempts = batch.attempts + 1;
  if (policy.maximumRetries >= 0 && attempts > policy.maximumRetries)
    return { done, retry: [], givenUp: left };
  if (!policy.bisects || left.length < 2) return { done, retry: [{ records: left, attempts }], givenUp: [] };
  const middle = Math.ceil(left.length / 2);
  return {
    done,
    retry: [
      { records: left.slice(0, middle), attempts },
      { records: left.slice(middle), attempts },
    ],
    givenUp: [],
  };
}

/**
 * Reads `batchItemFailures` from a function's answer.
 *
 * @param ids identifiers of the batch's records, in order
 * @returns failed identifiers; all of them when the answer names one that is not in the batch, as in Lambda
 */
export function failedItems(answer: unknown, ids: readonly string[]): readonly string[] {
  const failures = listOf(isObject(answer) ? answer.batchItemFailures : undefined);
  const named = failures.map((failure) => (isObject(failure) ? (textOf(failure.itemIdentifier) ?? '') : ''));
  return named.every((id) => ids.includes(id)) ? named : ids;
}
