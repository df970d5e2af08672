import { stackNames, synthesize } from './synthesized.ts';

/** An alarm as the runbook knows it. */
export interface ListedAlarm {
  /** Its name without `afterword-<stage>-`: `service-due-steps-dead-letters`. */
  readonly name: string;
  /** What breaks for people when it rings. */
  readonly impact: string;
}

/** Every alarm of a deployment, as its templates have them, in the order of the alphabet. */
export function listAlarms(): readonly ListedAlarm[] {
  const templates = synthesize('prod');
  return stackNames
    .flatMap((stack) => templates[stack].ofType('AWS::CloudWatch::Alarm'))
    .map(({ properties }) => ({
      name: String(properties.AlarmName).replace('afterword-prod-', ''),
      impact: String(properties.AlarmDescription),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
