import type { DynamoDBStreamEvent } from 'aws-lambda';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { JobMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportFirst } from '../runtime/report-batch.ts';
import { followChange } from './follow-change.ts';

const environment = readEnvironment(env.jobsQueueUrl);
const dependencies = { queue: sqsQueue<JobMessage>(environment.JOBS_QUEUE_URL) };

/** Changed candidates and new jobs from the stream, in order. */
export const handler = (event: DynamoDBStreamEvent): Promise<BatchAnswer> =>
  reportFirst(
    event.Records,
    (record) => record.dynamodb?.SequenceNumber ?? '',
    async ({ dynamodb }) =>
      followChange(dependencies, { before: dynamodb?.OldImage, after: dynamodb?.NewImage }),
    jsonLog,
  );
