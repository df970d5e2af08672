import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { SQSEvent } from 'aws-lambda';
import { type DeadLetterSource, deadLetterSources } from '../../runtime/names.ts';
import { type DeadLetterQueues, readDeadLetterQueues } from '../dead-letter-queues.ts';
import { firstSentAttribute } from '../put-back.ts';

const arnOf = (source: string): string => `arn:aws:sqs:us-east-1:000000000000:${source}-dead`;

export const queues: DeadLetterQueues = readDeadLetterQueues(
  deadLetterSources.map((source) => `${source}=${arnOf(source)}`).join(','),
);

interface LetterOptions {
  readonly id?: string;
  readonly errorCode?: string;
  /** When the queue took it. */
  readonly sentAt?: EpochSeconds;
  /** What a message says that was put back before. */
  readonly firstSentAt?: EpochSeconds;
}

/** A message as Lambda hands it over from a dead-letter queue. A body that is no text goes as JSON. */
export const aLetter = (
  source: DeadLetterSource | 'unknown',
  body: unknown,
  { id = 'message-1', errorCode, sentAt = 1_800_000_000, firstSentAt }: LetterOptions = {},
): SQSEvent['Records'][number] => ({
  messageId: id,
  receiptHandle: '',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: String(sentAt * 1000),
    SenderId: 'sqs',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {
    ...(errorCode === undefined ? {} : { ERROR_CODE: { stringValue: errorCode, dataType: 'String' } }),
    ...(firstSentAt === undefined
      ? {}
      : { [firstSentAttribute]: { stringValue: String(firstSentAt), dataType: 'String' } }),
  },
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: arnOf(source),
  awsRegion: 'us-east-1',
});
