import { metricsNamespace } from './names.ts';

/** Figures of one run, by name; counts and seconds. */
export type Figures = Readonly<Record<string, number>>;

export interface Metrics {
  put(figures: Figures): void;
}

/**
 * CloudWatch's embedded metric format: one log line that becomes metrics, without a call or a permission. No
 * dimensions, since a deployment is one agency's.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const embeddedMetrics = (
  stage: string,
  milliseconds: () => number,
  write: (line: string) => void = console.info,
): Metrics => ({
  put: (figures) =>
    write(
      JSON.stringify({
        _aws: {
          Timestamp: milliseconds(),
          CloudWatchMetrics: [
            {
              Namespace: metricsNamespace,
              Dimensions: [['Stage']],
              Metrics: Object.keys(figures).map((Name) => ({
                Name,
                Unit: Name.endsWith('Seconds') ? 'Seconds' : 'Count',
              })),
            },
          ],
        },
        Stage: stage,
        ...figures,
      }),
    ),
});
