import { dailyChecks } from '../audit/daily-checks.ts';
import { startDigests } from '../notices/start-digests.ts';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { embeddedMetrics } from '../runtime/metrics.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { CanaryMessage, DueMessage, JobMessage, NoticeMessage } from '../runtime/queue-messages.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { findOverdue } from './find-overdue.ts';
import { keepCalendar } from './keep-calendar.ts';
import { recountBoards } from './recount-boards.ts';
import { settleTasks } from './settle-tasks.ts';

const environment = readEnvironment(
  env.tableName,
  env.dueQueueUrl,
  env.jobsQueueUrl,
  env.dailyChecks,
  env.stage,
);

const dependencies = {
  stores: tableStores(environment.TABLE_NAME),
  queue: sqsQueue<DueMessage | CanaryMessage | NoticeMessage>(environment.DUE_QUEUE_URL),
  jobsQueue: sqsQueue<JobMessage>(environment.JOBS_QUEUE_URL),
  clock: systemClock,
  metrics: embeddedMetrics(environment.STAGE, () => systemClock.now() * 1000),
  log: jsonLog,
};

/** Every five minutes. The daily checks come last: what is overdue never waits for them. */
export const handler = async (): Promise<void> => {
  await findOverdue(dependencies);
  await settleTasks(dependencies);
  await startDigests(dependencies);
  await recountBoards(dependencies);
  await keepCalendar(dependencies);
  if (environment.DAILY_CHECKS === 'on') await dailyChecks(dependencies);
};
