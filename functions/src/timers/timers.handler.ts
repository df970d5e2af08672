import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { DueMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportFirst } from '../runtime/report-batch.ts';
import { numberIn, textIn } from '../runtime/stream-image.ts';
import { type NextMoment, rearmTimer } from './rearm-timer.ts';
import { schedulerAlarms } from './scheduler-alarms.ts';

const environment = readEnvironment(
  env.scheduleGroup,
  env.scheduleRoleArn,
  env.scheduleDeadLetterArn,
  env.dueQueueArn,
  env.dueQueueUrl,
);

const dependencies = {
  alarms: schedulerAlarms({
    group: environment.SCHEDULE_GROUP,
    roleArn: environment.SCHEDULE_ROLE_ARN,
    queueArn: environment.DUE_QUEUE_ARN,
    deadLetterArn: environment.SCHEDULE_DLQ_ARN,
  }),
  queue: sqsQueue<DueMessage>(environment.DUE_QUEUE_URL),
  clock: systemClock,
};

const readMoment = ({ dynamodb }: DynamoDBRecord): NextMoment => ({
  submissionId: textIn(dynamodb?.Keys, 'pk').replace(/^SUB#/, ''),
  before: numberIn(dynamodb?.OldImage, 'nextDueAt'),
  after: numberIn(dynamodb?.NewImage, 'nextDueAt'),
});

/** Changed submissions from the stream, in order. */
export const handler = (event: DynamoDBStreamEvent): Promise<BatchAnswer> =>
  reportFirst(
    event.Records,
    (record) => record.dynamodb?.SequenceNumber ?? '',
    async (record) => rearmTimer(dependencies, readMoment(record)),
    jsonLog,
  );
