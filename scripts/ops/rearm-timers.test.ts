import type { Job } from '@afterword/store/items';
import { memoryStores } from '@afterword/store/memory-stores';
import { describe, expect, it } from 'vitest';
import { startRearming, watchJob } from './rearm-timers.ts';

const now = 1_800_000_000;

describe('re-arming timers from a terminal', () => {
  it('writes one job, which the sweep looks after', async () => {
    const stores = memoryStores();
    const id = await startRearming(stores, now);
    expect((await stores.jobs.find(id))?.value).toMatchObject({ kind: 'rearm-timers', state: 'waiting' });
    expect((await stores.jobs.unfinished(now + 600, { limit: 5 })).items).toEqual([id]);
    await expect(startRearming(stores, now)).rejects.toThrow('in this very second');
  });

  it('shows every step of progress once, and ends with the job', async () => {
    const stores = memoryStores();
    const id = await startRearming(stores, now);
    const lines: string[] = [];
    const advance = async () => {
      const found = await stores.jobs.find(id);
      if (!found) throw new Error('gone');
      const seen = found.value.seen + (found.version % 2 === 0 ? 25 : 0);
      const over = found.version > 6;
      const value: Job = { ...found.value, seen, state: over ? 'done' : 'running' };
      await stores.commits.commit([{ kind: 'job', value, expected: found.version }]);
    };
    const job = await watchJob(stores, id, { print: (line) => lines.push(line), wait: advance });
    expect(job).toMatchObject({ state: 'done', seen: 75 });
    expect(lines).toEqual([
      'Waiting for the jobs function…',
      '25 submissions so far',
      '50 submissions so far',
      '75 submissions so far',
    ]);
  });

  it('says what to look at when nobody works on it', async () => {
    const stores = memoryStores();
    const id = await startRearming(stores, now);
    const watching = watchJob(stores, id, { print: () => {}, wait: async () => {} });
    await expect(watching).rejects.toThrow('does not move');
  });
});
