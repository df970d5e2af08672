import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AlarmOpinion } from './alarm-opinion.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export interface EveryFiveMinutesProps {
  readonly description: string;
  readonly target: IFunction;
  /** What it means for people when runs do not reach the function. */
  readonly alarm: AlarmOpinion;
}

/** Invokes a function every five minutes. A missed run is not made up for: the next one sees the same rows. */
export class EveryFiveMinutes extends Construct {
  constructor(scope: Construct, id: string, props: EveryFiveMinutesProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { alarm: props.alarm });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': stack.account,
            'aws:SourceArn': stack.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: 'default',
            }),
          },
        },
      }),
      inlinePolicies: {
        invoke: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [props.target.functionArn],
            }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      description: props.description,
      groupName: 'default',
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: props.target.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumEventAgeInSeconds: 300, maximumRetryAttempts: 2 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
  }
}
