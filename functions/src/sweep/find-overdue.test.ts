import { dueShardOf } from '@afterword/store/due-shard';
import { memoryStores } from '@afterword/store/memory-stores';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import { newJob } from '../jobs/new-job.ts';
import type { DueMessage, JobMessage } from '../runtime/queue-messages.ts';
import { type Dependencies, findOverdue } from './find-overdue.ts';

const dueAt = 1_800_000_000;

interface Bench extends Dependencies {
  now: number;
  readonly driven: string[];
  readonly jobs: string[];
  readonly figures: Record<string, number>[];
}

let bench: Bench;
beforeEach(() => {
  const made: Bench = {
    stores: memoryStores(),
    now: dueAt,
    driven: [],
    jobs: [],
    figures: [],
    queue: { send: async ({ submissionId }: DueMessage) => void made.driven.push(submissionId) },
    jobsQueue: {
      send: async (message: JobMessage) => void (message.kind === 'job' && made.jobs.push(message.jobId)),
    },
    clock: { now: () => made.now },
    metrics: { put: (figures) => void made.figures.push({ ...figures }) },
    log: { info: () => {}, error: () => {} },
  };
  bench = made;
});

async function put(id: string, at = dueAt, expected: number | null = null): Promise<void> {
  const interviews = [anInterview({ steps: [aPlannedStep({}, at)] })];
  const value = aSubmission({ id, stage: 'interviewed', interviews });
  await bench.stores.commits.commit([{ kind: 'submission', value, expected, events: [] }]);
}

async function sweepAt(minutes: number): Promise<readonly string[]> {
  bench.now = dueAt + minutes * 60;
  bench.driven.length = 0;
  await findOverdue(bench);
  return [...bench.driven].sort();
}

const idsOfShard = (shard: number, count: number): string[] =>
  Array.from({ length: 8000 }, (_, number) => `sub-${number}`)
    .filter((id) => dueShardOf(id) === shard)
    .slice(0, count);

describe('the sweep', () => {
  it('leaves timers two minutes', async () => {
    await put('sub-1');
    expect(await sweepAt(1)).toEqual([]);
    expect(await sweepAt(2)).toEqual(['sub-1']);
  });

  it('drives what is overdue in every shard', async () => {
    const ids = Array.from({ length: 40 }, (_, number) => `sub-${number}`);
    expect(new Set(ids.map(dueShardOf)).size).toBe(8);
    for (const id of ids) await put(id);
    expect(await sweepAt(5)).toEqual([...ids].sort());
  });

  it('does not drive again within twenty minutes what it drove for the same moment', async () => {
    await put('sub-1');
    expect(await sweepAt(5)).toEqual(['sub-1']);
    expect(await sweepAt(10)).toEqual([]);
    expect(await sweepAt(20)).toEqual([]);
    expect(await sweepAt(25)).toEqual(['sub-1']);
  });

  it('drives at once for another moment', async () => {
    await put('sub-1');
    expect(await sweepAt(5)).toEqual(['sub-1']);
    await put('sub-1', dueAt + 420, 1);
    expect(await sweepAt(10)).toEqual(['sub-1']);
  });

  it('drives a hundred of a shard at a time, the oldest first, and gets through all of them', async () => {
    const ids = idsOfShard(3, 250);
    for (const [index, id] of ids.entries()) await put(id, dueAt + index);
    const runs = [await sweepAt(10), await sweepAt(15), await sweepAt(20)];
    expect(runs.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(runs[0]).toEqual([...ids.slice(0, 100)].sort());
    expect(new Set(runs.flat()).size).toBe(250);
  });

  it('goes on with the other shards where one is out of reach, and fails in the end', async () => {
    const [bad = ''] = idsOfShard(2, 1);
    const [good = ''] = idsOfShard(5, 1);
    await put(bad);
    await put(good);
    const { due } = bench.stores.submissions;
    const broken: Bench = {
      ...bench,
      clock: { now: () => dueAt + 300 },
      stores: {
        ...bench.stores,
        submissions: {
          ...bench.stores.submissions,
          due: (shard, ...rest) =>
            shard === 2 ? Promise.reject(new Error('throttled')) : due(shard, ...rest),
        },
      },
    };
    await expect(findOverdue(broken)).rejects.toThrow('Not every shard was swept');
    expect(bench.driven).toEqual([good]);
  });

  it('forgets nothing that matters when two sweeps run at once', async () => {
    await put('sub-1');
    bench.now = dueAt + 300;
    await Promise.all([findOverdue(bench), findOverdue(bench)]);
    expect(bench.driven.length).toBeLessThanOrEqual(2);
    expect(await sweepAt(10)).toEqual([]);
  });

  it('says how old the oldest is, and that it ran', async () => {
    await put('sub-1');
    await put('sub-2', dueAt - 60);
    await sweepAt(5);
    expect(bench.figures).toEqual([{ SweepRan: 1, OldestOverdueSeconds: 360, Driven: 2, JobsRestarted: 0 }]);
  });

  it('starts jobs again that show no progress', async () => {
    const job = newJob({ id: 'work-1', kind: 'replan-all' }, dueAt);
    await bench.stores.commits.commit([{ kind: 'job', value: job, expected: null }]);
    await sweepAt(5);
    expect(bench.jobs).toEqual([]);
    await sweepAt(10);
    expect(bench.jobs).toEqual(['work-1']);
  });
});
