import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from '../runtime/log.ts';
import { type BatchAnswer, reportFirst } from '../runtime/report-batch.ts';
import { type Followers, followChange } from './follow-change.ts';

/** Changed candidates, new jobs, moved cards and what people are written about, from the stream, in order. */
export const followChanges =
  (dependencies: Followers & { readonly log: Log }) =>
  (event: DynamoDBStreamEvent): Promise<BatchAnswer> =>
    reportFirst(
      event.Records,
      (record) => record.dynamodb?.SequenceNumber ?? '',
      async ({ dynamodb }) =>
        followChange(dependencies, { before: dynamodb?.OldImage, after: dynamodb?.NewImage }),
      dependencies.log,
    );
