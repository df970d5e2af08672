import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import { expect, it } from 'vitest';
import { schedulerAlarms } from './scheduler-alarms.ts';

const targets = {
  group: 'submissions',
  roleArn: 'arn:role',
  queueArn: 'arn:due-steps',
  deadLetterArn: 'arn:dead-letters',
};

it('sets every timer once, in UTC, gone when it has fired, with retries and a place for what is not delivered', async () => {
  const sent: unknown[] = [];
  const client = { send: async (command: { input: unknown }) => sent.push(command.input) };
  await schedulerAlarms(targets, client as unknown as SchedulerClient).set('sub-1', 1_800_000_000);
  expect(sent).toEqual([
    {
      Name: 'sub-1-1800000000',
      GroupName: 'submissions',
      ScheduleExpression: 'at(2027-01-15T08:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:due-steps',
        RoleArn: 'arn:role',
        Input: '{"submissionId":"sub-1"}',
        RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
        DeadLetterConfig: { Arn: 'arn:dead-letters' },
      },
    },
  ]);
});
