import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type AlarmOpinion, raiseAlarm } from './alarm-opinion.ts';

/** Six timeouts of a function that may read it, as for any queue. */
const visibilitySeconds = 180;

/**
 * Where messages end that nobody could handle: kept as long as SQS allows, and loud from the first one on. Most become
 * tasks within seconds, too soon to be seen lying there, so what was fetched is counted too. (A message that SQS moved
 * here does not count as sent.)
 */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { readonly alarm: AlarmOpinion }) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(visibilitySeconds),
    });
    raiseAlarm(this, 'Alarm', {
      opinion: props.alarm,
      metric: new MathExpression({
        expression: 'FILL(lying, 0) + FILL(fetched, 0)',
        label: 'Dead letters',
        usingMetrics: {
          lying: this.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
          fetched: this.metricNumberOfMessagesReceived({ statistic: 'Sum' }),
        },
      }),
      above: 0,
    });
  }
}
