import { metricsNamespace } from '@afterword/functions/runtime/names';
import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { raiseAlarm } from './alarm-opinion.ts';

/** I1 allows a step fifteen minutes without a fault. */
const overdueSeconds = 15 * 60;

/** What the sweep and the audit say of the promise itself, rather than of one part that keeps it. */
export class PromiseAlarms extends Construct {
  constructor(scope: Construct, id: string, props: { readonly stageName: string }) {
    super(scope, id);
    const metric = (metricName: string, statistic: string, minutes: number) =>
      new Metric({
        namespace: metricsNamespace,
        metricName,
        dimensionsMap: { Stage: props.stageName },
        statistic,
        period: Duration.minutes(minutes),
      });

    raiseAlarm(this, 'StepsOverdue', {
      opinion: { impact: 'Follow-ups are late: the oldest waits for more than 15 minutes past its moment.' },
      metric: metric('OldestOverdueSeconds', 'Maximum', 15),
      above: overdueSeconds,
    });
    raiseAlarm(this, 'SweepMissing', {
      opinion: {
        impact:
          'The sweep did not run for 15 minutes: a step whose timer was lost stays unsent, and nobody would say so.',
      },
      metric: metric('SweepRan', 'Sum', 15),
      below: 1,
    });
    raiseAlarm(this, 'PromiseBroken', {
      opinion: {
        impact: 'A follow-up was lost, went out twice or went out after an answer. The tasks say which.',
      },
      metric: metric('PromisesBroken', 'Sum', 60),
      above: 0,
    });
    raiseAlarm(this, 'CanarySilent', {
      opinion: { impact: 'The daily canary did not come back: mail may leave late, or its fate go unseen.' },
      metric: metric('CanarySilent', 'Sum', 60),
      above: 0,
    });
  }
}
