import type { UserId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Job } from '@afterword/store/ports';
import { lookAfterSeconds } from '../../jobs/look-after.ts';
import type { Dependencies } from '../http/dependencies.ts';

/** A background job as it is first written; the stream starts it. */
export const newJob = (
  kind: Job['kind'],
  subject: string | null,
  user: User,
  { clock, ids }: Pick<Dependencies, 'clock' | 'ids'>,
  target?: UserId,
): Job => ({
  id: ids.next(),
  kind,
  subject,
  ...(target === undefined ? {} : { target }),
  requestedBy: user.id,
  state: 'waiting',
  startedAt: clock.now(),
  finishedAt: null,
  seen: 0,
  changed: 0,
  failed: 0,
  cursor: null,
  lookAt: clock.now() + lookAfterSeconds,
});
