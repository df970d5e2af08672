import { ServiceError } from '../gateway/service-call.ts';

/** A configuration set's event destination as the template defines it. */
export type EventDestination = {
  readonly configurationSet: string;
  readonly enabled: boolean;
  /** Lower case, without separators: send, delivery, bounce, complaint … */
  readonly eventTypes: readonly string[];
  readonly topicArn: string;
};

export type ConfigurationSets = {
  readonly names: readonly string[];
  readonly destinations: readonly EventDestination[];
};

export function requireConfigurationSet(sets: ConfigurationSets, name: string | undefined): void {
  if (name === undefined || sets.names.includes(name)) return;
  throw new ServiceError('ConfigurationSetDoesNotExist', 400, `Configuration set <${name}> does not exist.`);
}
