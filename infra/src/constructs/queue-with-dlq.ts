import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type AlarmOpinion, raiseAlarm } from './alarm-opinion.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export interface QueueWithDlqProps {
  /** Timeout of the function that reads the queue. */
  readonly consumerTimeout: Duration;
  /**
   * Receives before a message counts as unhandleable. Left out: 5, for messages that only say where to look. More for
   * those that say something themselves: they have to outlast an outage.
   */
  readonly maxReceives?: number;
  /** What it means for people when messages end in the dead-letter queue. */
  readonly alarm: AlarmOpinion;
  /** What it means for people when a message waits for half an hour and nobody takes it. */
  readonly waitingAlarm: AlarmOpinion;
}

const fewReceives = 5;

const mostWaitingSeconds = 30 * 60;

/** AWS's advice: a throttled mapping needs six function timeouts before a message may show up again. */
const visibilityTimeouts = 6;

/** A work queue that cannot be had without its dead-letter queue, alarms and a visibility that fits its reader. */
export class QueueWithDlq extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: QueueWithDlqProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { alarm: props.alarm });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * visibilityTimeouts),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceives ?? fewReceives },
    });
    // Of messages that nobody takes. SQS leaves out what was received three times, which the reader's own alarm hears of:
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
    raiseAlarm(this, 'WaitingAlarm', {
      opinion: props.waitingAlarm,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
      above: mostWaitingSeconds,
    });
  }
}
