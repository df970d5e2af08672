import { systemClock } from './clock.ts';
import { runningFunction } from './environment.ts';
import { metricDimensions, metricsNamespace } from './names.ts';

/** Figures of one run, by name; counts and seconds. */
export type Figures = Readonly<Record<string, number>>;

export interface Metrics {
  put(figures: Figures): void;
}

/**
 * CloudWatch's embedded metric format: one log line that becomes metrics, without a call or a permission. Of the stage
 * as a whole, since a deployment is one agency's.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const embeddedMetrics = (
  stage: string,
  milliseconds: () => number,
  write: (line: string) => void = console.info,
): Metrics => ({
  put: (figures) => write(embedded({ [metricDimensions.stage]: stage }, figures, milliseconds())),
});

/** The same of the function that runs, for the alarm that is its own. Where none runs, as in a test, nobody counts. */
export const ownMetrics = (write: (line: string) => void = console.info): Metrics => ({
  put: (figures) => {
    const running = runningFunction();
    if (!running) return;
    const dimensions = { [metricDimensions.stage]: running.stage, [metricDimensions.function]: running.name };
    write(embedded(dimensions, figures, systemClock.now() * 1000));
  },
});

const embedded = (
  dimensions: Readonly<Record<string, string>>,
  figures: Figures,
  milliseconds: number,
): string =>
  JSON.stringify({
    _aws: {
      Timestamp: milliseconds,
      CloudWatchMetrics: [
        {
          Namespace: metricsNamespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: Object.keys(figures).map((Name) => ({
            Name,
            Unit: Name.endsWith('Seconds') ? 'Seconds' : 'Count',
          })),
        },
      ],
    },
    ...dimensions,
    ...figures,
  });
