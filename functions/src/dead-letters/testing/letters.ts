import type { SQSEvent } from 'aws-lambda';
import { type DeadLetterSource, deadLetterSources } from '../../runtime/names.ts';
import { type DeadLetterQueues, readDeadLetterQueues } from '../dead-letter-queues.ts';

const arnOf = (source: string): string => `arn:aws:sqs:us-east-1:000000000000:${source}-dead`;

export const queues: DeadLetterQueues = readDeadLetterQueues(
  deadLetterSources.map((source) => `${source}=${arnOf(source)}`).join(','),
);

/** A message as Lambda hands it over from a dead-letter queue. A body that is no text goes as JSON. */
export const aLetter = (
  source: DeadLetterSource | 'unknown',
  body: unknown,
  { id = 'message-1', errorCode }: { readonly id?: string; readonly errorCode?: string } = {},
): SQSEvent['Records'][number] => ({
  messageId: id,
  receiptHandle: '',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'sqs',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes:
    errorCode === undefined ? {} : { ERROR_CODE: { stringValue: errorCode, dataType: 'String' } },
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: arnOf(source),
  awsRegion: 'us-east-1',
});
