import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** Every house construct asks: what breaks for people when this fails, or why is that nobody's concern? */
export type AlarmOpinion = { readonly impact: string } | { readonly none: string };

/** When an alarm rings: above a figure, or below one, where silence rings too. */
type Bound = { readonly above: number } | { readonly below: number };

interface AlarmProps {
  readonly opinion: AlarmOpinion;
  readonly metric: IMetric;
  /** Rings only where it lasts: in two periods of three. For what the next try may mend. */
  readonly lasting?: boolean;
}

/** Raises an alarm when `metric` leaves its bound; the description is read at night, so it says the impact. */
export function raiseAlarm(scope: Construct, id: string, props: AlarmProps & Bound): void {
  if ('none' in props.opinion) return;
  const isFloor = 'below' in props;
  new Alarm(scope, id, {
    alarmName: alarmName(scope, id),
    alarmDescription: props.opinion.impact,
    metric: props.metric,
    threshold: isFloor ? props.below : props.above,
    comparisonOperator: isFloor
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_THRESHOLD,
    ...(props.lasting ? { evaluationPeriods: 3, datapointsToAlarm: 2 } : { evaluationPeriods: 1 }),
    treatMissingData: isFloor ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
}

/**
 * By its place, so that the mail about it says where to look: `afterword-prod-service-due-steps-dead-letters`. The
 * runbook has a section for each, without the stage (`alarms.ts`).
 */
function alarmName(scope: Construct, id: string): string {
  const path = [...scope.node.path.split('/').slice(1), id].filter((part) => part !== 'Alarm');
  return [Stack.of(scope).stackName, ...path.map(kebab)].join('-').replace(/-alarm$/, '');
}

const kebab = (id: string): string => id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
