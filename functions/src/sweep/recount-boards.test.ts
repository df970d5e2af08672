import { fromIso } from '@afterword/core/kernel/time';
import { memoryStores } from '@afterword/store/memory-stores';
import { aSubmission } from '@afterword/testing/a-submission';
import { describe, expect, it } from 'vitest';
import { recountBoards } from './recount-boards.ts';

const log = { info: () => {}, error: () => {} };

async function countedAt(at: string): Promise<number | undefined> {
  const stores = memoryStores();
  // The stream lost this one.
  await stores.commits.commit([{ kind: 'submission', value: aSubmission(), expected: null, events: [] }]);
  await recountBoards({ stores, clock: { now: () => fromIso(at) }, log });
  return (await stores.counters.read(['office'])).office?.submitted;
}

describe('the figures of the boards', () => {
  it('are made good once a day, when nobody works', async () => {
    expect(await countedAt('2027-03-02T09:02:11Z')).toBe(1);
    expect(await countedAt('2027-03-02T08:57:11Z')).toBeUndefined();
    expect(await countedAt('2027-03-02T09:07:11Z')).toBeUndefined();
  });

  it('fail nobody where a division cannot be counted, and the others are', async () => {
    const seen: string[] = [];
    const errors: unknown[] = [];
    await recountBoards({
      stores: {
        counters: {
          recount: async (division) => {
            seen.push(division);
            if (division === 'office') throw new Error('moved meanwhile');
            return 0;
          },
        },
      },
      clock: { now: () => fromIso('2027-03-02T09:00:00Z') },
      log: { ...log, error: (_message, cause) => errors.push(cause) },
    });
    expect(seen).toHaveLength(4);
    expect(errors).toHaveLength(1);
  });
});
