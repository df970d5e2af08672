import type { SubmissionId } from '@afterword/core/kernel/ids';
import { type EpochSeconds, minutes } from '@afterword/core/kernel/time';
import type { Drives } from '@afterword/store/items';
import type { PageKey, Stores, Versioned } from '@afterword/store/ports';
import { dueShards } from '@afterword/store/table-shape';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import type { Queue } from '../runtime/queue.ts';
import type { DueMessage, JobMessage } from '../runtime/queue-messages.ts';

/** Timers get this long before the sweep steps in. */
const graceSeconds = minutes(2);

/**
 * What was driven so recently for the same moment is not driven again: its message still waits in the queue, or is
 * worked on. Twenty minutes rather than thirty, so that a message lost just before a fault ends is made good within
 * the half hour of I1 (ADR 13).
 */
const rememberSeconds = minutes(20);

/** Per shard and run, so that a backlog of an outage does not flood the queue; the rest comes five minutes later. */
const mostPerShard = 100;

/** Pages of the index that one run reads of one shard at the most. */
const mostPages = 8;

const mostJobs = 20;

export interface Dependencies {
  readonly stores: Pick<Stores, 'submissions' | 'drives' | 'jobs' | 'commits'>;
  readonly queue: Queue<DueMessage>;
  readonly jobsQueue: Queue<JobMessage>;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** What waits to be driven in a shard, and what the memory says of it. */
interface Overdue {
  readonly id: SubmissionId;
  readonly nextDueAt: EpochSeconds;
}

/**
 * The net below the timers: every submission whose moment is more than two minutes past goes to the queue again, and
 * every job that shows no progress. The index is a hint; whoever receives the message reads the row.
 */
export async function findOverdue(dependencies: Dependencies): Promise<void> {
  const { clock, metrics, log } = dependencies;
  const now = clock.now();
  let driven = 0;
  let oldest = now;
  let failure: unknown;
  for (let shard = 0; shard < dueShards; shard += 1) {
    try {
      const swept = await sweepShard(dependencies, shard, now);
      driven += swept.driven;
      oldest = Math.min(oldest, swept.oldest);
    } catch (cause) {
      // The other shards are none the worse for it.
      log.error('shard not swept', cause, { shard });
      failure = cause;
    }
  }
  const jobs = await restartJobs(dependencies, now);
  metrics.put({ SweepRan: 1, OldestOverdueSeconds: now - oldest, Driven: driven, JobsRestarted: jobs });
  log.info('sweep', { driven, jobs, oldestSeconds: now - oldest });
  if (failure !== undefined) throw new Error('Not every shard was swept', { cause: failure });
}

async function sweepShard(
  { stores, queue, log }: Dependencies,
  shard: number,
  now: EpochSeconds,
): Promise<{ readonly driven: number; readonly oldest: EpochSeconds }> {
  let memory: Versioned<Drives> | undefined;
  let oldest = now;
  const fresh: Overdue[] = [];
  let after: PageKey | undefined;
  for (let page = 0; page < mostPages && fresh.length < mostPerShard; page += 1) {
    const read = await stores.submissions.due(shard, now - graceSeconds, {
      limit: mostPerShard,
      ...(after ? { after } : {}),
    });
    const [first] = read.items;
    if (!first) break;
    if (page === 0) {
      oldest = first.nextDueAt;
      memory = await stores.drives.find(shard);
    }
    fresh.push(...selectFresh(read.items, memory?.value.driven ?? {}, now));
    after = read.next;
    if (!after) break;
  }
  const drive = fresh.slice(0, mostPerShard);
  for (const { id } of drive) await queue.send({ submissionId: id });
  if (drive.length > 0) {
    const driven = remembered(memory?.value.driven ?? {}, drive, now);
    const saved = await stores.commits.commit([
      { kind: 'drives', value: { shard, driven }, expected: memory?.version ?? null },
    ]);
    // Without the memory some messages come twice, which changes nothing (I4).
    if (!saved.ok) log.info('drives not remembered', { shard });
  }
  return { driven: drive.length, oldest };
}

/** What was not driven for this very moment lately. */
export const selectFresh = (
  overdue: readonly Overdue[],
  driven: Drives['driven'],
  now: EpochSeconds,
): readonly Overdue[] =>
  overdue.filter(({ id, nextDueAt }) => {
    const before = driven[id];
    return !before || before.dueAt !== nextDueAt || before.at <= now - rememberSeconds;
  });

/** The memory with what was driven now, less what is too long ago to matter. */
export const remembered = (
  driven: Drives['driven'],
  fresh: readonly Overdue[],
  now: EpochSeconds,
): Drives['driven'] => ({
  ...Object.fromEntries(Object.entries(driven).filter(([, { at }]) => at > now - rememberSeconds)),
  ...Object.fromEntries(fresh.map(({ id, nextDueAt }) => [id, { dueAt: nextDueAt, at: now }])),
});

async function restartJobs({ stores, jobsQueue }: Dependencies, now: EpochSeconds): Promise<number> {
  const { items } = await stores.jobs.unfinished(now, { limit: mostJobs });
  for (const jobId of items) await jobsQueue.send({ kind: 'job', jobId });
  return items.length;
}
