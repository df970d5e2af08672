import type { UserId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Job } from '@afterword/store/items';
import { lookAfterSeconds } from './look-after.ts';

/** What is known of a job when it is asked for. */
export interface JobWish extends Pick<Job, 'id' | 'kind' | 'target'> {
  /** Left out: it is about everything. */
  readonly subject?: string | null;
  /** Left out: nobody in particular. */
  readonly requestedBy?: UserId;
}

/** A background job as it is first written; the stream starts it, the sweep looks after it. */
export const newJob = ({ subject = null, requestedBy, ...wish }: JobWish, now: EpochSeconds): Job => ({
  ...wish,
  subject,
  requestedBy: requestedBy ?? null,
  state: 'waiting',
  startedAt: now,
  finishedAt: null,
  seen: 0,
  changed: 0,
  failed: 0,
  cursor: null,
  lookAt: now + lookAfterSeconds,
});
