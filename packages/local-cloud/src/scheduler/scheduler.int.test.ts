import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { PurgeQueueCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schedulerClient, sqsClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let scheduler: SchedulerClient;
let sqs: SQSClient;

const arn = (rest: string) => `arn:aws:${rest.replace(':', ':us-east-1:000000000000:')}`;
const roleArn = 'arn:aws:iam::000000000000:role/sample';
const queueUrl = (name: string) => `${cloud.gatewayUrl}/000000000000/${name}`;

beforeAll(async () => {
  cloud = await startSampleCloud({
    Target: resource('AWS::SQS::Queue', { QueueName: 'target' }),
    Dead: resource('AWS::SQS::Queue', { QueueName: 'dead' }),
    Group: resource('AWS::Scheduler::ScheduleGroup', { Name: 'timers' }),
    Sweep: functionResource('sweep'),
    SweepSchedule: resource('AWS::Scheduler::Schedule', {
      Name: 'sweep',
      ScheduleExpression: 'rate(5 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: { 'Fn::GetAtt': ['Sweep', 'Arn'] }, RoleArn: roleArn, Input: '{"key":"swept"}' },
    }),
  });
  scheduler = schedulerClient(cloud.gatewayUrl);
  sqs = sqsClient(cloud.gatewayUrl);
});
afterAll(() => cloud?.end());
beforeEach(async () => {
  for (const name of ['target', 'dead']) await sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl(name) }));
});

const inSeconds = (seconds: number) => new Date((cloud.now() + seconds) * 1000).toISOString().slice(0, 19);
const create = (Name: string, changes: Partial<CreateScheduleCommandInput> = {}) =>
  scheduler.send(
    new CreateScheduleCommand({
      Name,
      GroupName: 'timers',
      ScheduleExpression: `at(${inSeconds(3600)})`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: { Arn: arn('sqs:target'), RoleArn: roleArn, Input: JSON.stringify({ name: Name }) },
      ...changes,
    }),
  );
const received = async (name: string) =>
  (
    (await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl(name), MaxNumberOfMessages: 10 })))
      .Messages ?? []
  ).map(({ Body }) => JSON.parse(Body ?? '').name);
const later = (seconds: number) => cloud.advanceTo(`${inSeconds(seconds)}Z`);
const get = (Name: string) => scheduler.send(new GetScheduleCommand({ Name, GroupName: 'timers' }));

describe('groups', () => {
  it('keeps groups, refuses a second one of a name and any with a bad name', async () => {
    await scheduler.send(new CreateScheduleGroupCommand({ Name: 'brief' }));
    expect((await scheduler.send(new GetScheduleGroupCommand({ Name: 'brief' }))).State).toBe('ACTIVE');
    const listed = await scheduler.send(new ListScheduleGroupsCommand({}));
    expect(listed.ScheduleGroups?.map(({ Name }) => Name)).toEqual(['default', 'timers', 'brief']);
    const again = scheduler.send(new CreateScheduleGroupCommand({ Name: 'brief' }));
    await expect(again).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    });
    const bad = scheduler.send(new CreateScheduleGroupCommand({ Name: 'a b' }));
    await expect(bad).rejects.toMatchObject({ name: 'ValidationException' });
    await create('inside', { GroupName: 'brief' });
    await scheduler.send(new DeleteScheduleGroupCommand({ Name: 'brief' }));
    const gone = scheduler.send(new GetScheduleCommand({ Name: 'inside', GroupName: 'brief' }));
    await expect(gone).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('has no schedule in a group that does not exist', async () => {
    await expect(create('lost', { GroupName: 'none' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('one-time schedules', () => {
  it('fires at its moment, once, and is gone with ActionAfterCompletion DELETE', async () => {
    await create('once');
    await later(3590);
    expect(await received('target')).toEqual([]);
    await later(20);
    expect(await received('target')).toEqual(['once']);
    await expect(get('once')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('stays, and never fires again, with ActionAfterCompletion NONE', async () => {
    await create('kept', { ActionAfterCompletion: 'NONE' });
    await later(3 * 3600);
    expect(await received('target')).toEqual(['kept']);
    expect((await get('kept')).ActionAfterCompletion).toBe('NONE');
  });

  it('reads at() in the zone that is named', async () => {
    const spring = {
      ScheduleExpressionTimezone: 'America/New_York',
      ScheduleExpression: 'at(2027-03-14T03:30:00)',
    };
    await create('zoned', spring);
    await cloud.advanceTo('2027-03-14T07:29:00Z');
    expect(await received('target')).toEqual([]);
    await cloud.advanceTo('2027-03-14T07:31:00Z');
    expect(await received('target')).toEqual(['zoned']);
  });

  it('does not fire while disabled, and forgets on update what the update leaves out', async () => {
    await create('paused', { State: 'DISABLED', Description: 'to be forgotten' });
    await later(7200);
    expect(await received('target')).toEqual([]);
    await scheduler.send(
      new UpdateScheduleCommand({
        Name: 'paused',
        GroupName: 'timers',
        ScheduleExpression: `at(${inSeconds(60)})`,
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: arn('sqs:target'), RoleArn: roleArn, Input: '{"name":"moved"}' },
      }),
    );
    expect(await get('paused')).toMatchObject({ State: 'ENABLED', ActionAfterCompletion: 'NONE' });
    expect((await get('paused')).Description).toBeUndefined();
    await later(61);
    expect(await received('target')).toEqual(['moved']);
  });

  it('takes a repeated ClientToken for the same request, and refuses the name otherwise', async () => {
    const request = { ScheduleExpression: `at(${inSeconds(900)})`, ClientToken: 'attempt-1' };
    const first = await create('mine', request);
    expect((await create('mine', request)).ScheduleArn).toBe(first.ScheduleArn);
    await expect(create('mine', { ClientToken: 'attempt-2' })).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    });
    await scheduler.send(new DeleteScheduleCommand({ Name: 'mine', GroupName: 'timers' }));
    const again = scheduler.send(new DeleteScheduleCommand({ Name: 'mine', GroupName: 'timers' }));
    await expect(again).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  });

  it.each<[string, Partial<CreateScheduleCommandInput>]>([
    ['a moment that has passed', { ScheduleExpression: 'at(2027-02-28T00:00:00)' }],
    ['a date there is not', { ScheduleExpression: 'at(2027-02-30T00:00:00)' }],
    ['an expression it does not run', { ScheduleExpression: 'cron(0 9 * * ? *)' }],
    ['one in the plural', { ScheduleExpression: 'rate(1 minutes)' }],
    ['a name with a space', { Name: 'a name' }],
    ['a name of 65 letters', { Name: 'n'.repeat(65) }],
    ['a token with a dot', { ClientToken: 'attempt.1' }],
    [
      'too many retries',
      { Target: { Arn: arn('sqs:target'), RoleArn: roleArn, RetryPolicy: { MaximumRetryAttempts: 186 } } },
    ],
    ['a target it does not run', { Target: { Arn: arn('sns:topic'), RoleArn: roleArn } }],
    ['no role', { Target: { Arn: arn('sqs:target'), RoleArn: '' } }],
    ['no window', { FlexibleTimeWindow: { Mode: undefined } }],
  ])('refuses %s', async (_what, changes) => {
    await expect(create('refused', changes)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('lists by group, name and state, page by page', async () => {
    for (const name of ['list-a', 'list-b', 'list-c']) await create(name);
    await create('list-off', { State: 'DISABLED' });
    const list = async (input: object) =>
      await scheduler.send(new ListSchedulesCommand({ GroupName: 'timers', NamePrefix: 'list-', ...input }));
    expect((await list({ State: 'DISABLED' })).Schedules?.map(({ Name }) => Name)).toEqual(['list-off']);
    const page = await list({ MaxResults: 3 });
    expect(page.Schedules).toHaveLength(3);
    expect((await list({ MaxResults: 3, NextToken: page.NextToken })).Schedules).toHaveLength(1);
  });
});

describe('a target that cannot be reached', () => {
  it('is tried again as the policy says, then the input goes to the dead-letter queue', async () => {
    await create('unreachable', {
      Target: {
        Arn: arn('sqs:missing'),
        RoleArn: roleArn,
        Input: '{"name":"unreachable"}',
        RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 600 },
        DeadLetterConfig: { Arn: arn('sqs:dead') },
      },
    });
    await later(3605);
    expect(await received('dead')).toEqual([]);
    await later(120);
    expect(await received('dead')).toEqual(['unreachable']);
    // Deleted after the last failed retry too.
    await expect(get('unreachable')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('rate schedules', () => {
  it('runs from the template, told the time it runs at', async () => {
    const before = cloud.invocations('sweep').length;
    await later(301);
    const [swept] = cloud.invocations('sweep').slice(before);
    expect(swept?.records[0]?.key).toBe('swept');
    expect(cloud.now() - Date.parse(swept?.at ?? '') / 1000).toBeLessThan(305);
  });

  it('runs when it was made while the cloud runs, until it is deleted', async () => {
    await create('every-hour', { ScheduleExpression: 'rate(1 hour)' });
    await later(3601);
    expect(await received('target')).toEqual(['every-hour']);
    await scheduler.send(new DeleteScheduleCommand({ Name: 'every-hour', GroupName: 'timers' }));
    await sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl('target') }));
    await later(7200);
    expect(await received('target')).toEqual([]);
  });
});
