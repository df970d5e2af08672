import { at, synthesize } from '../../infra/src/synthesized.ts';
import type { Deployment } from './model.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Figures the sweep writes that no alarm looks at. */
const unwatched = ['Driven', 'JobsRestarted'];

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
  const alarms = of('AWS::CloudWatch::Alarm');
  /** An alarm on an expression is paid for by each figure in it. */
  const figures = alarms.flatMap((alarm) => {
    const inExpression = listOf(alarm.Metrics).filter((one) => isObject(one) && one.MetricStat !== undefined);
    return inExpression.length > 0
      ? inExpression.map((one) => at(one as Readonly<Record<string, unknown>>, 'MetricStat.Metric'))
      : [{ Namespace: alarm.Namespace, MetricName: alarm.MetricName }];
  });
  const own = figures.flatMap((figure) =>
    isObject(figure) && figure.Namespace === 'Afterword' ? [String(figure.MetricName)] : [],
  );
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
