import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type AlarmOpinion, raiseAlarm } from './alarm-opinion.ts';

/** Where messages end that nobody could handle: kept as long as SQS allows, and loud from the first one on. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { readonly alarm: AlarmOpinion }) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    raiseAlarm(this, 'Alarm', {
      opinion: props.alarm,
      metric: this.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      above: 0,
    });
  }
}
