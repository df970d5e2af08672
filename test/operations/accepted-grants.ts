/**
 * Grants that nothing on this machine uses, each with the reason why it stays. Whatever else is granted and not used
 * fails the test beside this file, and so does a line here that is used or no longer granted.
 */
export const acceptedGrants: readonly {
  /** How the role's logical id begins. */
  readonly role: string;
  readonly action: string;
  /** A part of the resource's ARN. */
  readonly resource: string;
  readonly reason: string;
}[] = [
  {
    role: 'SweepScheduleRole',
    action: 'sqs:SendMessage',
    resource: 'SweepScheduleDeadLetters',
    reason:
      'EventBridge Scheduler sends there what it could not deliver. The local cloud drops a run of the sweep that fails: the next one comes in five minutes.',
  },
];
