import {
  functionNames,
  itemsFailed,
  metricDimensions,
  metricsNamespace,
} from '@afterword/functions/runtime/names';
import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { StageName } from '../stage.ts';

/** One page to look at first: the promise, then what keeps it. It knows the service by names, so it needs no export of it. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, { stageName }: { readonly stageName: StageName }) {
    super(scope, id);
    const own = (metricName: string, statistic: string) =>
      new Metric({
        namespace: metricsNamespace,
        metricName,
        dimensionsMap: { Stage: stageName },
        statistic,
        period: Duration.minutes(15),
      });
    const ofFunctions = (metricName: string, statistic: string): IMetric[] =>
      functionNames.map(
        (name) =>
          new Metric({
            namespace: 'AWS/Lambda',
            metricName,
            dimensionsMap: { FunctionName: `afterword-${stageName}-${name}` },
            statistic,
            label: name,
          }),
      );
    // Queues get their names from CloudFormation, which begins them with the stack's.
    const queues = (metricName: string, label: string) =>
      new MathExpression({
        expression: `SEARCH('{AWS/SQS,QueueName} MetricName="${metricName}" "afterword-${stageName}-service"', 'Maximum', 300)`,
        label,
        usingMetrics: {},
      });
    // What the alarms on errors count besides, where there was any.
    const failedItems = new MathExpression({
      expression: `SEARCH('{${metricsNamespace},${metricDimensions.stage},${metricDimensions.function}} MetricName="${itemsFailed}" "afterword-${stageName}"', 'Sum', 300)`,
      label: '',
      usingMetrics: {},
    });
    const mail = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) });

    new Dashboard(this, 'Dashboard', {
      dashboardName: `afterword-${stageName}`,
      defaultInterval: Duration.hours(12),
      widgets: [
        [
          new TextWidget({
            markdown: `# Afterword ${stageName}\nNo interview goes without its follow-up, none goes out twice, none after an answer. Each alarm has its section in docs/runbook.md.`,
            width: 24,
            height: 2,
          }),
        ],
        [
          new SingleValueWidget({
            title: 'The promise, last day',
            metrics: [own('PromisesBroken', 'Sum'), own('CanarySilent', 'Sum')],
            period: Duration.days(1),
            width: 6,
          }),
          new GraphWidget({
            title: 'Oldest step overdue, seconds',
            left: [own('OldestOverdueSeconds', 'Maximum')],
            leftAnnotations: [{ value: 900, label: '15 minutes' }],
            width: 9,
          }),
          new GraphWidget({ title: 'Sweeps', left: [own('SweepRan', 'Sum')], width: 9 }),
        ],
        [
          new GraphWidget({
            title: 'Errors, and items reported as failed',
            left: [...ofFunctions('Errors', 'Sum'), failedItems],
            width: 8,
          }),
          new GraphWidget({ title: 'Throttles', left: ofFunctions('Throttles', 'Sum'), width: 8 }),
          new GraphWidget({ title: 'Duration, p95', left: ofFunctions('Duration', 'p95'), width: 8 }),
        ],
        [
          new GraphWidget({
            title: 'Messages waiting',
            left: [queues('ApproximateNumberOfMessagesVisible', '')],
            width: 8,
          }),
          new GraphWidget({
            title: 'Oldest message, seconds',
            left: [queues('ApproximateAgeOfOldestMessage', '')],
            width: 8,
          }),
          new GraphWidget({
            title: 'Mail: bounces and complaints',
            left: [mail('Reputation.BounceRate')],
            right: [mail('Reputation.ComplaintRate')],
            width: 8,
          }),
        ],
      ],
    });
  }
}
