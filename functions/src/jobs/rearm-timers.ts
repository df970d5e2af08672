import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Page, PageKey, PageRequest, Stores } from '@afterword/store/ports';
import { dueShards } from '@afterword/store/table-shape';
import { armTimer, type TimerDependencies } from '../timers/rearm-timer.ts';
import type { Replanned } from './replan-submission.ts';

/** A submission and the moment its timer is missing for. */
export interface Moment {
  readonly id: SubmissionId;
  readonly nextDueAt: EpochSeconds;
}

/** Everything that has a next moment, however far: the due index is exactly what timers are set for. */
const everything: EpochSeconds = 253_402_300_799;

/**
 * One page of the due index, shard after shard. A submission that changes meanwhile gets its timer from the stream, so
 * that no page has to be read twice.
 */
export async function momentsToArm(
  { submissions }: Pick<Stores, 'submissions'>,
  cursor: PageKey | null,
  limit: PageRequest['limit'],
): Promise<Page<Moment>> {
  const { shard: at = 0, ...after } = cursor ?? {};
  const shard = Number(at);
  const page = await submissions.due(shard, everything, {
    limit,
    ...(Object.keys(after).length > 0 ? { after } : {}),
  });
  if (page.next) return { items: page.items, next: { ...page.next, shard } };
  return shard + 1 < dueShards ? { items: page.items, next: { shard: shard + 1 } } : { items: page.items };
}

/** Sets the timer of one submission; one that is there already is left as it is. */
export async function rearm(dependencies: TimerDependencies, { id, nextDueAt }: Moment): Promise<Replanned> {
  await armTimer(dependencies, id, nextDueAt);
  return 'changed';
}
