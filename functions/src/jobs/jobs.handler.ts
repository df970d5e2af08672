import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import type { SQSEvent } from 'aws-lambda';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import { type JobMessage, readJobMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import { replanCandidate, runJob } from './run-job.ts';

const environment = readEnvironment(env.tableName, env.jobsQueueUrl);

const dependencies = {
  stores: dynamoStores({ client: documentClient(), tableName: environment.TABLE_NAME }),
  clock: systemClock,
  queue: sqsQueue<JobMessage>(environment.JOBS_QUEUE_URL),
  log: jsonLog,
};

/** Background work from the queue. */
export const handler = (event: SQSEvent): Promise<BatchAnswer> =>
  reportEach(
    event.Records,
    ({ messageId }) => messageId,
    async ({ body }) => {
      const message = readJobMessage(body);
      if (message.kind === 'job') await runJob(dependencies, message.jobId);
      else await replanCandidate(dependencies, message.candidateId);
    },
    jsonLog,
  );
