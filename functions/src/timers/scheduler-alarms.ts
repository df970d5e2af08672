import { toIso } from '@afterword/core/kernel/time';
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { Environment } from '../runtime/environment.ts';
import type { Alarms } from './alarms.ts';

export interface SchedulerOptions {
  readonly group: string;
  readonly roleArn: string;
  readonly queueArn: string;
  readonly deadLetterArn: string;
}

/** Where timers go, as both functions that set them are told. */
export const timerTargets = (
  environment: Environment<'SCHEDULE_GROUP' | 'SCHEDULE_ROLE_ARN' | 'DUE_QUEUE_ARN' | 'SCHEDULE_DLQ_ARN'>,
): SchedulerOptions => ({
  group: environment.SCHEDULE_GROUP,
  roleArn: environment.SCHEDULE_ROLE_ARN,
  queueArn: environment.DUE_QUEUE_ARN,
  deadLetterArn: environment.SCHEDULE_DLQ_ARN,
});

/** Submission id and due moment: a note or a bounce makes no new schedule. `[0-9a-zA-Z-_.]{1,64}`. */
export const scheduleName = (submissionId: string, at: number): string => `${submissionId}-${at}`;

/** EventBridge Scheduler: one-time `at()` in UTC, gone once it fired. */
export const schedulerAlarms = (options: SchedulerOptions, client = new SchedulerClient({})): Alarms => ({
  set: async (submissionId, at) => {
    try {
      await client.send(
        new CreateScheduleCommand({
          Name: scheduleName(submissionId, at),
          GroupName: options.group,
          ScheduleExpression: `at(${toIso(at).replace('Z', '')})`,
          ScheduleExpressionTimezone: 'UTC',
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: {
            Arn: options.queueArn,
            RoleArn: options.roleArn,
            Input: JSON.stringify({ submissionId }),
            RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
            DeadLetterConfig: { Arn: options.deadLetterArn },
          },
        }),
      );
    } catch (cause) {
      if (!(cause instanceof ConflictException)) throw cause;
    }
  },
  remove: async (submissionId, at) => {
    try {
      await client.send(
        new DeleteScheduleCommand({ Name: scheduleName(submissionId, at), GroupName: options.group }),
      );
    } catch (cause) {
      if (!(cause instanceof ResourceNotFoundException)) throw cause;
    }
  },
});
