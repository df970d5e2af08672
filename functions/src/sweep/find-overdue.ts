import { minutes } from '@afterword/core/kernel/time';
import type { Stores } from '@afterword/store/ports';
import { dueShards } from '@afterword/store/table-shape';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Queue } from '../runtime/queue.ts';
import type { DueMessage } from '../runtime/queue-messages.ts';

/** Timers get this long before the sweep steps in. */
const graceSeconds = minutes(2);

/** Per shard and run; what is beyond comes with the next run, five minutes later. */
const mostPerShard = 100;

export interface Dependencies {
  readonly stores: Pick<Stores, 'submissions'>;
  readonly queue: Queue<DueMessage>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The net below the timers: every submission whose moment is more than two minutes past goes to the queue again.
 * The index is a hint; whoever receives the message reads the row.
 */
export async function findOverdue({ stores, queue, clock, log }: Dependencies): Promise<void> {
  const now = clock.now();
  let driven = 0;
  let oldest = now;
  for (let shard = 0; shard < dueShards; shard += 1) {
    const page = await stores.submissions.due(shard, now - graceSeconds, { limit: mostPerShard });
    for (const { id, nextDueAt } of page.items) {
      await queue.send({ submissionId: id });
      oldest = Math.min(oldest, nextDueAt);
      driven += 1;
    }
  }
  log.info('sweep', { driven, oldestSeconds: now - oldest });
}
