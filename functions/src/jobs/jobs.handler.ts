import { systemClock } from '../runtime/clock.ts';
import { cognitoPeople } from '../runtime/cognito-people.ts';
import { bucketAccess, readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { embeddedMetrics } from '../runtime/metrics.ts';
import { env, noUserPool } from '../runtime/names.ts';
import { ownIssuer } from '../runtime/people.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { DueMessage, JobMessage } from '../runtime/queue-messages.ts';
import { s3ResumeFiles } from '../runtime/s3-resume-files.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { schedulerAlarms, timerTargets } from '../timers/scheduler-alarms.ts';
import { takeJobMessages } from './take-job-messages.ts';

const environment = readEnvironment(
  env.stage,
  env.tableName,
  env.resumeBucket,
  env.userPoolId,
  env.jobsQueueUrl,
  env.dueQueueUrl,
  env.dueQueueArn,
  env.scheduleGroup,
  env.scheduleRoleArn,
  env.scheduleDeadLetterArn,
);

const dependencies = {
  stores: tableStores(environment.TABLE_NAME),
  clock: systemClock,
  metrics: embeddedMetrics(environment.STAGE, () => systemClock.now() * 1000),
  queue: sqsQueue<JobMessage>(environment.JOBS_QUEUE_URL),
  dueQueue: sqsQueue<DueMessage>(environment.DUE_QUEUE_URL),
  alarms: schedulerAlarms(timerTargets(environment)),
  log: jsonLog,
  resumeFiles: s3ResumeFiles({
    bucket: environment.RESUME_BUCKET,
    ...bucketAccess(environment.RESUME_BUCKET),
    clock: systemClock,
  }),
  people: environment.USER_POOL_ID === noUserPool ? ownIssuer : cognitoPeople(environment.USER_POOL_ID),
};

/** Background work from the queue. */
export const handler = takeJobMessages(dependencies);
