import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { DueMessage } from '../runtime/queue-messages.ts';
import { findOverdue } from './find-overdue.ts';

const environment = readEnvironment(env.tableName, env.dueQueueUrl);

const dependencies = {
  stores: dynamoStores({ client: documentClient(), tableName: environment.TABLE_NAME }),
  queue: sqsQueue<DueMessage>(environment.DUE_QUEUE_URL),
  clock: systemClock,
  log: jsonLog,
};

/** Every five minutes. */
export const handler = (): Promise<void> => findOverdue(dependencies);
