import type { UserId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Job } from '@afterword/store/items';
import { newJob as startJob } from '../../jobs/new-job.ts';
import type { Dependencies } from '../http/dependencies.ts';

/** A background job that a user's command starts. */
export const newJob = (
  kind: Job['kind'],
  subject: string | null,
  user: User,
  { clock, ids }: Pick<Dependencies, 'clock' | 'ids'>,
  target?: UserId,
): Job =>
  startJob(
    { id: ids.next(), kind, subject, requestedBy: user.id, ...(target === undefined ? {} : { target }) },
    clock.now(),
  );
