import { type FunctionName, resumePrefixes } from '@afterword/functions/runtime/names';
import { indexes } from '@afterword/store/table-shape';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What the functions work with. ARNs; they may be tokens of the template. */
export interface Resources {
  readonly tableArn: string;
  /** The bucket's. */
  readonly resumesArn: string;
  readonly streamArn: string;
  readonly dueStepsArn: string;
  readonly jobsArn: string;
  readonly streamFailuresArn: string;
  readonly mailEventsArn: string;
  readonly inboundArn: string;
  /** Dead-letter queues whose messages become tasks. */
  readonly deadLettersArns: readonly string[];
  /** Matches the schedules of the submissions' group. */
  readonly schedulesArn: string;
  readonly scheduleRoleArn: string;
  /** Matches every verified identity of the account; which one sends is `senderAddress`'s to say. */
  readonly identitiesArn: string;
  readonly configurationSetArn: string;
  readonly senderAddress: string;
  /** Where people sign in; `null` with an issuer of the agency's own, of which nothing may be asked. */
  readonly userPoolArn: string | null;
  readonly linkSecretArn: string;
  readonly cursorSecretArn: string;
}

/**
 * Actions for which AWS offers no narrower resource than `*`, each with the reason. A test refuses any other.
 */
export const unscopedActions: Readonly<Record<string, string>> = {
  'ses:GetSendQuota': 'An account-wide figure; SES defines no resource for it.',
  'xray:PutTraceSegments': 'Every function’s own traces; X-Ray defines no resource for them.',
  'xray:PutTelemetryRecords': 'Every function’s own traces; X-Ray defines no resource for them.',
  'dynamodb:ListStreams': 'Lambda checks it before it reads a stream; DynamoDB defines no resource for it.',
};

/** A transaction needs the right to each of its parts; there is no action of its own to grant. */
const writeUnderConditions = ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'];

/**
 * Everything each function may do, by hand: no action with a wildcard, no grant by side effect. The local cloud denies
 * what is not here; `test/operations/permissions.int.test.ts` fails for what is here and never used.
 */
export function permissionsOf(on: Resources): Readonly<Record<FunctionName, readonly PolicyStatement[]>> {
  return {
    api: [
      allow(
        [
          'dynamodb:GetItem',
          'dynamodb:BatchGetItem',
          'dynamodb:Query',
          'dynamodb:DeleteItem',
          ...writeUnderConditions,
        ],
        [on.tableArn],
      ),
      allow(['dynamodb:Query'], [index(on, 'board'), index(on, 'plan'), index(on, 'list')]),
      allow(['ssm:GetParameter'], [on.linkSecretArn, on.cursorSecretArn]),
      // Not to list: an id that nobody was given opens nothing.
      allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], resumes(on)),
    ],

    timers: [
      ...readStream(on),
      allow(['scheduler:CreateSchedule', 'scheduler:DeleteSchedule'], [on.schedulesArn]),
      passScheduleRole(on),
      // A moment less than two minutes away goes straight to the queue: Scheduler may refuse it as past.
      allow(['sqs:SendMessage'], [on.dueStepsArn]),
    ],

    'follow-up': [
      ...readQueue(on.dueStepsArn),
      allow(['dynamodb:GetItem', 'dynamodb:Query', ...writeUnderConditions], [on.tableArn]),
      // The last mail of a plan names other open job orders of the division; a digest, what a recruiter has open.
      allow(['dynamodb:Query'], [index(on, 'list'), index(on, 'board')]),
      allow(['ses:SendRawEmail'], [on.identitiesArn, on.configurationSetArn], {
        StringEquals: { 'ses:FromAddress': on.senderAddress },
      }),
      allow(['ses:GetSendQuota'], ['*']),
      allow(['ssm:GetParameter'], [on.linkSecretArn]),
    ],

    'mail-events': [
      ...readQueue(on.mailEventsArn),
      allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], [on.tableArn]),
    ],

    inbound: [
      ...readQueue(on.inboundArn),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [on.tableArn]),
      allow(['ses:SendRawEmail'], [on.identitiesArn, on.configurationSetArn], {
        StringEquals: { 'ses:FromAddress': on.senderAddress },
      }),
      allow(['ssm:GetParameter'], [on.linkSecretArn]),
    ],

    sweep: [
      // What is overdue, the open tasks that may have settled themselves, and once a day the boards.
      allow(['dynamodb:Query'], [index(on, 'due'), index(on, 'list'), index(on, 'board')]),
      // Its memory of what it drove lately, the tasks, and the boards' figures.
      allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [on.tableArn]),
      allow(['sqs:SendMessage'], [on.dueStepsArn, on.jobsArn]),
    ],

    projections: [
      ...readStream(on),
      // A card's mark and the figures of its division, in one transaction; when something last moved in a job order.
      allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [on.tableArn]),
      // Background work, and mails to recruiters.
      allow(['sqs:SendMessage'], [on.jobsArn, on.dueStepsArn]),
    ],

    jobs: [
      ...readQueue(on.jobsArn),
      // Deleting: the pointer of a submission that goes to another candidate.
      allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:DeleteItem', 'dynamodb:PutItem'], [on.tableArn]),
      allow(['dynamodb:Query'], [index(on, 'board'), index(on, 'due')]),
      // The next page of a long job is a message to the same queue; a near moment that is re-armed one to the other.
      allow(['sqs:SendMessage'], [on.jobsArn, on.dueStepsArn]),
      // Erasing a person.
      allow(['s3:DeleteObject'], resumes(on)),
      // Whoever is taken on is invited, and whoever leaves is shut out.
      ...(on.userPoolArn === null
        ? []
        : [
            allow(
              ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminEnableUser', 'cognito-idp:AdminDisableUser'],
              [on.userPoolArn],
            ),
          ]),
      // Re-arming every timer from the table after a disaster.
      allow(['scheduler:CreateSchedule'], [on.schedulesArn]),
      passScheduleRole(on),
    ],

    'dead-letters': [
      ...readQueue(...on.deadLettersArns),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [on.tableArn]),
      // What no row knows goes back to work.
      allow(['sqs:SendMessage'], [on.mailEventsArn, on.inboundArn]),
    ],
  };
}

/** What Lambda needs, in the function's name, to read the table's stream and to set failures aside. */
function readStream(on: Resources): readonly PolicyStatement[] {
  return [
    allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [on.streamArn]),
    allow(['dynamodb:ListStreams'], ['*']),
    allow(['sqs:SendMessage'], [on.streamFailuresArn]),
  ];
}

/** A schedule carries the role it fires with; only for that it may be handed on. */
function passScheduleRole(on: Resources): PolicyStatement {
  return allow(['iam:PassRole'], [on.scheduleRoleArn], {
    StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
  });
}

/** What Lambda needs, in the function's name, to read queues. */
function readQueue(...queueArns: readonly string[]): readonly PolicyStatement[] {
  return [allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queueArns)];
}

/** Those that wait, and those that are kept. */
const resumes = ({ resumesArn }: Resources): readonly string[] =>
  Object.values(resumePrefixes).map((prefix) => `${resumesArn}/${prefix}*`);

function index(on: Resources, name: keyof typeof indexes): string {
  return `${on.tableArn}/index/${indexes[name].name}`;
}

function allow(
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(conditions ? { conditions } : {}),
  });
}
