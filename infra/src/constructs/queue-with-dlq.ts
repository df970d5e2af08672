import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmOpinion } from './alarm-opinion.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export interface QueueWithDlqProps {
  /** Timeout of the function that reads the queue. */
  readonly consumerTimeout: Duration;
  /** What it means for people when messages end in the dead-letter queue. */
  readonly alarm: AlarmOpinion;
}

/** Receives before a message counts as unhandleable. */
const maxReceiveCount = 5;

/** AWS's advice: a throttled mapping needs six function timeouts before a message may show up again. */
const visibilityTimeouts = 6;

/** A work queue that cannot be had without its dead-letter queue, alarm and a visibility that fits its reader. */
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
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
  }
}
