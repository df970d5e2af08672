import { at, synthesize, watchedBy } from '../../infra/src/synthesized.ts';
import type { Deployment } from './model.ts';

/** Figures the sweep writes that no alarm looks at. */
const unwatched = ['Driven', 'JobsRestarted'];

/**
 * Written, by each function, where something fails. A figure of one's own is paid for by the hour in which it is
 * written, so an idle month has none; an hour of failures costs $0.0004 a function.
 */
const ofFailures = ['ItemsFailed'];

/** What the production templates of all stacks cost by being there. */
export function readDeployment(): Deployment {
  const stacks = Object.values(synthesize('prod'));
  const of = (type: string) =>
    stacks.flatMap((stack) => stack.ofType(type)).map(({ properties }) => properties);
  const functions = of('AWS::Lambda::Function').filter(
    ({ FunctionName }) => typeof FunctionName === 'string',
  );
  if (functions.some((each) => at(each, 'TracingConfig.Mode') === 'Active')) {
    throw new Error('Functions are traced: the model knows no price for that.');
  }
  const alarms = stacks.flatMap((stack) => stack.ofType('AWS::CloudWatch::Alarm'));
  /** An alarm on an expression is paid for by each figure in it. */
  const figures = alarms.flatMap(watchedBy);
  const own = figures
    .filter(({ Namespace }) => Namespace === 'Afterword')
    .map(({ MetricName }) => String(MetricName))
    .filter((name) => !ofFailures.includes(name));
  return {
    memoryMegabytes: Object.fromEntries(
      functions.map(({ FunctionName, MemorySize }) => [
        String(FunctionName).replace('afterword-prod-', ''),
        Number(MemorySize),
      ]),
    ),
    alarmMetrics: figures.length,
    customMetrics: new Set([...own, ...unwatched]).size,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    keys: of('AWS::KMS::Key').length,
    polledQueues: of('AWS::Lambda::EventSourceMapping').filter(({ StartingPosition }) => !StartingPosition)
      .length,
    dailyChecks: true,
  };
}
