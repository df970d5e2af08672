import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoCounters } from '@afterword/store/dynamo/dynamo-counters';
import { dynamoJobOrders } from '@afterword/store/dynamo/dynamo-job-orders';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { JobMessage, NoticeMessage } from '../runtime/queue-messages.ts';
import { followChanges } from './follow-changes.ts';

const environment = readEnvironment(env.tableName, env.jobsQueueUrl, env.dueQueueUrl);
const table = { client: documentClient(), tableName: environment.TABLE_NAME };
const dependencies = {
  queue: sqsQueue<JobMessage>(environment.JOBS_QUEUE_URL),
  notices: sqsQueue<NoticeMessage>(environment.DUE_QUEUE_URL),
  counters: dynamoCounters(table),
  jobOrders: dynamoJobOrders(table),
  clock: systemClock,
  log: jsonLog,
};

/** Changed candidates, new jobs, moved cards and what people are written about, from the stream. */
export const handler = followChanges(dependencies);
