import { describe, expect, it } from 'vitest';
import { decideBatchOutcome, failedItems } from './batch-outcome.ts';

const batch = (attempts = 0) => ({ records: ['a', 'b', 'c', 'd'], attempts });
const never = { bisects: false, maximumRetries: -1 };

describe('what happens to a stream batch', () => {
  it('is done when nothing failed', () => {
    expect(decideBatchOutcome(batch(), { kind: 'done' }, never)).toEqual({
      done: ['a', 'b', 'c', 'd'],
      retry: [],
      givenUp: [],
    });
  });

  it('tries again from the first failure, what stood before it is done', () => {
    const outcome = decideBatchOutcome(batch(), { kind: 'failed', from: 2 }, never);
    expect(outcome).toEqual({ done: ['a', 'b'], retry: [{ records: ['c', 'd'], attempts: 1 }], givenUp: [] });
  });

  it('splits in two where the mapping bisects, but not a single record', () => {
    const bisects = { ...never, bisects: true };
    expect(decideBatchOutcome(batch(), { kind: 'failed', from: 1 }, bisects).retry).toEqual([
      { records: ['b', 'c'], attempts: 1 },
      { records: ['d'], attempts: 1 },
    ]);
    expect(decideBatchOutcome(batch(), { kind: 'failed', from: 3 }, bisects).retry).toEqual([
      { records: ['d'], attempts: 1 },
    ]);
  });

  it('gives up after the attempts that are allowed, and never when they are unlimited', () => {
    const failed = { kind: 'failed', from: 3 } as const;
    expect(decideBatchOutcome(batch(2), failed, { bisects: false, maximumRetries: 2 }).givenUp).toEqual([
      'd',
    ]);
    expect(decideBatchOutcome(batch(1), failed, { bisects: false, maximumRetries: 2 }).givenUp).toEqual([]);
    expect(decideBatchOutcome(batch(999), failed, never).givenUp).toEqual([]);
  });
});

describe('batchItemFailures', () => {
  const ids = ['1', '2', '3'];
  const answer = (...failed: unknown[]) => ({
    batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })),
  });

  it('names the items that failed; none when there is no list', () => {
    expect(failedItems(answer('2'), ids)).toEqual(['2']);
    for (const fine of [undefined, null, {}, { batchItemFailures: [] }, { batchItemFailures: null }])
      expect(failedItems(fine, ids)).toEqual([]);
  });

  it('counts all as failed when it names one that is not in the batch', () => {
    for (const bad of ['9', '', null]) expect(failedItems(answer('2', bad), ids)).toEqual(ids);
  });
});
