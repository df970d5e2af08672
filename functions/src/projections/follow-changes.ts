import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from '../runtime/log.ts';
import type { Queue } from '../runtime/queue.ts';
import type { JobMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportFirst } from '../runtime/report-batch.ts';
import { followChange } from './follow-change.ts';

/** Changed candidates and new jobs from the stream, in order. */
export const followChanges =
  (dependencies: { readonly queue: Queue<JobMessage>; readonly log: Log }) =>
  (event: DynamoDBStreamEvent): Promise<BatchAnswer> =>
    reportFirst(
      event.Records,
      (record) => record.dynamodb?.SequenceNumber ?? '',
      async ({ dynamodb }) =>
        followChange(dependencies, { before: dynamodb?.OldImage, after: dynamodb?.NewImage }),
      dependencies.log,
    );
