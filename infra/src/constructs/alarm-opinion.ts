import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** Every house construct asks: what breaks for people when this fails, or why is that nobody's concern? */
export type AlarmOpinion = { readonly impact: string } | { readonly none: string };

/** Raises an alarm when `metric` exceeds `above` in one period; the description is read at night, so it says the impact. */
export function raiseAlarm(
  scope: Construct,
  id: string,
  props: { readonly opinion: AlarmOpinion; readonly metric: IMetric; readonly above: number },
): void {
  if ('none' in props.opinion) return;
  new Alarm(scope, id, {
    alarmDescription: props.opinion.impact,
    metric: props.metric,
    threshold: props.above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
