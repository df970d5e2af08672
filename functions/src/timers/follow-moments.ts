import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from '../runtime/log.ts';
import { type BatchAnswer, reportFirst } from '../runtime/report-batch.ts';
import { numberIn, textIn } from '../runtime/stream-image.ts';
import { type NextMoment, rearmTimer, type TimerDependencies } from './rearm-timer.ts';

const readMoment = ({ dynamodb }: DynamoDBRecord): NextMoment => ({
  submissionId: textIn(dynamodb?.Keys, 'pk').replace(/^SUB#/, ''),
  before: numberIn(dynamodb?.OldImage, 'nextDueAt'),
  after: numberIn(dynamodb?.NewImage, 'nextDueAt'),
});

/** Changed submissions from the stream, in order; the batch starts again at the first that fails. */
export const followMoments =
  (dependencies: TimerDependencies & { readonly log: Log }) =>
  (event: DynamoDBStreamEvent): Promise<BatchAnswer> =>
    reportFirst(
      event.Records,
      (record) => record.dynamodb?.SequenceNumber ?? '',
      async (record) => rearmTimer(dependencies, readMoment(record)),
      dependencies.log,
    );
