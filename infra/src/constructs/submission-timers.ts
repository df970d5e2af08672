import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';

/**
 * What the `timers` function creates schedules with: a group to put them in, the role EventBridge Scheduler
 * assumes when one fires, and the queue for moments that could not be delivered.
 */
export class SubmissionTimers extends Construct {
  readonly groupName: string;
  /** Matches every schedule of the group and no other. */
  readonly schedulesArn: string;
  readonly role: Role;
  readonly deadLetters: DeadLetterQueue;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly groupName: string; readonly dueSteps: IQueue },
  ) {
    super(scope, id);
    const group = new ScheduleGroup(this, 'Group', { scheduleGroupName: props.groupName });
    this.groupName = group.scheduleGroupName;
    this.schedulesArn = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${props.groupName}/*`,
    });
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      alarm: {
        impact:
          'Timers fired but did not reach the queue; the sweep sends those steps up to 15 minutes late.',
      },
    });
    this.role = new Role(this, 'Role', {
      description: 'EventBridge Scheduler hands a due moment to the due-steps queue.',
      // Only schedules of this group may use it: the confused-deputy condition of the Scheduler user guide.
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Stack.of(this).account,
            'aws:SourceArn': group.scheduleGroupArn,
          },
        },
      }),
      inlinePolicies: {
        deliver: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['sqs:SendMessage'],
              resources: [props.dueSteps.queueArn, this.deadLetters.queueArn],
            }),
          ],
        }),
      },
    });
  }
}
