import { arn } from '../cloudformation/pseudo-parameters.ts';

export function scheduleArn(group: string, name: string): string {
  return arn('scheduler', `schedule/${group}/${name}`);
}

export function scheduleGroupArn(name: string): string {
  return arn('scheduler', `schedule-group/${name}`);
}
