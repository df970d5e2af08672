import { itemsFailed, metricDimensions, metricsNamespace } from '@afterword/functions/runtime/names';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StageName } from '../stage.ts';

/** Items of batches that a function reported as failed. It writes the figure where there are any, and not otherwise. */
export const itemsFailedIn = (stageName: StageName, functionName: string): Metric =>
  new Metric({
    namespace: metricsNamespace,
    metricName: itemsFailed,
    dimensionsMap: { [metricDimensions.stage]: stageName, [metricDimensions.function]: functionName },
    statistic: 'Sum',
  });

/**
 * What a function threw, and where it answers for its failures, what it answered: a batch that names its failed items
 * and a response of 500 are both successes to Lambda.
 *
 * A sum of a list takes what is there. Of a figure that nobody wrote yet there is nothing to fill, and a plus would then
 * have no value, whatever was thrown.
 */
export const allFailures = (thrown: IMetric, answered: IMetric | undefined): IMetric =>
  answered === undefined
    ? thrown
    : new MathExpression({
        expression: 'SUM([FILL(thrown, 0), FILL(answered, 0)])',
        label: 'Failures',
        usingMetrics: { thrown, answered },
      });
