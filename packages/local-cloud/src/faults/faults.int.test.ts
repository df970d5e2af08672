import { PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { CreateScheduleCommand, ListSchedulesCommand } from '@aws-sdk/client-scheduler';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { PurgeQueueCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDbClient, schedulerClient, sesClient, sqsClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;

const integration = (name: string) => ({
  [`${name}Integration`]: resource('AWS::ApiGatewayV2::Integration', {
    IntegrationUri: { 'Fn::GetAtt': [name, 'Arn'] },
  }),
  [`${name}Route`]: resource('AWS::ApiGatewayV2::Route', {
    RouteKey: `POST /${name}`,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: `${name}Integration` }]] },
  }),
});

beforeAll(async () => {
  cloud = await startSampleCloud({
    Table: resource('AWS::DynamoDB::Table', {
      TableName: 'things',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
    Reader: functionResource('reader'),
    Mapping: resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: 'Reader' },
      MaximumRetryAttempts: 2,
    }),
    Target: resource('AWS::SQS::Queue', { QueueName: 'target' }),
    Set: resource('AWS::SES::ConfigurationSet', { Name: 'mail' }),
    Topic: resource('AWS::SNS::Topic', { TopicName: 'mail-events' }),
    Destination: resource('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: { MatchingEventTypes: ['delivery'], SnsDestination: { TopicARN: { Ref: 'Topic' } } },
    }),
    Events: functionResource('events'),
    Subscription: resource('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      TopicArn: { Ref: 'Topic' },
      Endpoint: { 'Fn::GetAtt': ['Events', 'Arn'] },
    }),
    Caller: functionResource('caller'),
    ...integration('Caller'),
  });
});
afterAll(() => cloud?.end());
afterEach(async () => {
  await cloud.control('DELETE', '/faults');
  await sqs().send(new PurgeQueueCommand({ QueueUrl: target() }));
});

const sqs = () => sqsClient(cloud.gatewayUrl);
const target = () => `${cloud.gatewayUrl}/000000000000/target`;
const inject = async (fault: object) => {
  const reply = await cloud.control('POST', '/faults', fault);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body.id as string;
};
const hits = async () => (await cloud.control('GET', '/faults')).body[0].hits;
const later = (seconds: number) => cloud.advanceTo(new Date((cloud.now() + seconds) * 1000).toISOString());
const iso = (inSeconds: number) => new Date((cloud.now() + inSeconds) * 1000).toISOString().slice(0, 19);
const inTarget = async () =>
  (
    (
      await sqs().send(
        new ReceiveMessageCommand({ QueueUrl: target(), MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
      )
    ).Messages ?? []
  ).length;
const put = (pk: string) =>
  dynamoDbClient(cloud.gatewayUrl).send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: pk } } }));
const read = () => cloud.invocations('reader').flatMap(({ records }) => records.map(({ key }) => key));
const mail = () =>
  sesClient(cloud.gatewayUrl).send(
    new SendRawEmailCommand({
      ConfigurationSetName: 'mail',
      RawMessage: { Data: Buffer.from('From: a@agency.test\r\nTo: b@mail.test\r\nSubject: x\r\n\r\nHello') },
    }),
  );
const schedule = (Name: string) =>
  schedulerClient(cloud.gatewayUrl).send(
    new CreateScheduleCommand({
      Name,
      ScheduleExpression: `at(${iso(60)})`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:aws:sqs:us-east-1:000000000000:target',
        RoleArn: 'arn:aws:iam::000000000000:role/sample',
        RetryPolicy: { MaximumRetryAttempts: 20, MaximumEventAgeInSeconds: 86_400 },
      },
    }),
  );

describe('the control API', () => {
  it('lists faults with how often they struck, and takes them back one by one or all', async () => {
    const first = await inject({ service: 'ses', kind: 'error' });
    await inject({ service: 'sqs', kind: 'error', count: 1 });
    const { body } = await cloud.control('GET', '/faults');
    expect(body).toMatchObject([
      { id: first, service: 'ses', kind: 'error', code: 'Throttling', hits: 0 },
      { service: 'sqs', count: 1 },
    ]);
    expect((await cloud.control('DELETE', `/faults/${first}`)).body).toEqual({ removed: 1 });
    expect(await cloud.control('DELETE', `/faults/${first}`)).toEqual({
      status: 404,
      body: { error: `There is no fault ${first}.` },
    });
    expect((await cloud.control('DELETE', '/faults')).body).toEqual({ removed: 1 });
    expect((await cloud.control('GET', '/faults')).body).toEqual([]);
  });

  it('refuses a wish it does not understand in a sentence', async () => {
    expect(await cloud.control('POST', '/faults', { service: 'ses', kind: 'flood' })).toEqual({
      status: 400,
      body: { error: 'kind must be one of error, delay, reply-lost, duplicate, drop, kill.' },
    });
  });
});

describe('calls', () => {
  it('fail with the code that was asked for, and change nothing', async () => {
    await inject({
      service: 'ses',
      operation: 'Send*',
      kind: 'error',
      code: 'AccountSendingPausedException',
    });
    const before = cloud.inbox.list().length;
    await expect(mail()).rejects.toMatchObject({ name: 'AccountSendingPausedException' });
    expect(cloud.inbox.list()).toHaveLength(before);
    await inject({ service: 'scheduler', kind: 'error', code: 'ServiceQuotaExceededException' });
    await expect(schedule('none')).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      $metadata: { httpStatusCode: 402 },
    });
  });

  it('conflict as transactions do: cancelled, with a reason for each item', async () => {
    await inject({ service: 'dynamodb', kind: 'error', code: 'TransactionConflict', count: 1 });
    const write = () =>
      dynamoDbClient(cloud.gatewayUrl).send(
        new TransactWriteItemsCommand({
          TransactItems: ['t1', 't2'].map((pk) => ({
            Put: { TableName: 'things', Item: { pk: { S: pk } } },
          })),
        }),
      );
    await expect(write()).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    });
    await write();
  });

  it('are applied although the reply is lost', async () => {
    await inject({ service: 'ses', kind: 'reply-lost', count: 1 });
    const before = cloud.inbox.list().length;
    await expect(mail()).rejects.toThrow();
    expect(cloud.inbox.list()).toHaveLength(before + 1);
    await inject({ service: 'dynamodb', kind: 'reply-lost', count: 1 });
    await expect(put('lost')).rejects.toThrow();
    await cloud.settle();
    expect(read()).toContain('lost');
  });

  it('wait in real time', async () => {
    await inject({ service: 'sqs', operation: 'SendMessage', kind: 'delay', by: 'PT0.3S' });
    const began = performance.now();
    await sqs().send(new SendMessageCommand({ QueueUrl: target(), MessageBody: 'x' }));
    expect(performance.now() - began).toBeGreaterThan(290);
  });
});

describe('schedules', () => {
  it('never fire', async () => {
    await inject({ service: 'scheduler', operation: 'Fire', kind: 'drop' });
    await schedule('never');
    await later(7200);
    expect([await inTarget(), await hits()]).toEqual([0, 1]);
    const left = await schedulerClient(cloud.gatewayUrl).send(
      new ListSchedulesCommand({ NamePrefix: 'never' }),
    );
    expect(left.Schedules).toEqual([]);
  });

  it('fire a day late, once', async () => {
    await inject({ service: 'scheduler', operation: 'Fire', kind: 'delay', by: 'P1D' });
    await schedule('late');
    await later(86_000);
    expect(await inTarget()).toBe(0);
    await later(3600);
    expect(await inTarget()).toBe(1);
  });

  it('fire twice, be it told so or because the reply was lost', async () => {
    await inject({ service: 'scheduler', operation: 'Fire', kind: 'duplicate', count: 1 });
    await schedule('twice');
    await later(120);
    expect(await inTarget()).toBe(2);
    await inject({ service: 'scheduler', operation: 'Fire', kind: 'reply-lost', count: 1 });
    await schedule('unheard');
    await later(120);
    expect(await inTarget()).toBe(4);
  });

  it('are tried again through an outage with an end', async () => {
    await inject({ service: 'scheduler', operation: 'Fire', kind: 'error', until: `${iso(7200)}Z` });
    await schedule('outage');
    await later(7100);
    expect(await inTarget()).toBe(0);
    await later(3700);
    expect(await inTarget()).toBe(1);
  });
});

describe('streams', () => {
  it('stand still through an outage, lose nothing, spend no attempts, and go on when it ends', async () => {
    await inject({ service: 'streams', kind: 'error', until: `${iso(10_800)}Z` });
    await put('held-1');
    await put('held-2');
    await later(10_700);
    expect(read()).not.toContain('held-1');
    await later(101);
    expect(read().filter((key) => key?.startsWith('held'))).toEqual(['held-1', 'held-2']);
  });

  it('go on at once when the fault is taken back', async () => {
    await inject({ service: 'streams', kind: 'error', function: 'reader' });
    await put('released');
    await later(60);
    expect(read()).not.toContain('released');
    await cloud.control('DELETE', '/faults');
    await cloud.settle();
    expect(read()).toContain('released');
  });

  it('hand a batch over twice, or late', async () => {
    await inject({ service: 'streams', kind: 'duplicate', count: 1 });
    await put('double');
    await cloud.settle();
    expect(read().filter((key) => key === 'double')).toHaveLength(2);
    await cloud.control('DELETE', '/faults');
    await inject({ service: 'streams', kind: 'delay', by: 'PT10M', count: 1 });
    await put('late');
    await later(590);
    expect(read()).not.toContain('late');
    await later(20);
    expect(read()).toContain('late');
  });
});

describe('SES events', () => {
  const told = () => cloud.invocations('events').length;

  it.each([
    ['are lost', { kind: 'drop' }, 60, 0],
    ['come twice', { kind: 'duplicate' }, 60, 2],
    ['come a day late: not yet', { kind: 'delay', by: 'P1D' }, 86_000, 0],
    ['come a day late: then once', { kind: 'delay', by: 'P1D' }, 90_000, 1],
    ['come when publishing works again', { kind: 'error', count: 3 }, 3600, 1],
  ])('%s', async (_what, fault, seconds, expected) => {
    await inject({ service: 'ses-events', operation: 'Delivery', ...fault });
    const before = told();
    await mail();
    await later(seconds);
    expect(told() - before).toBe(expected);
    await cloud.control('DELETE', '/faults');
    await later(90_000);
  });
});

describe('functions', () => {
  const call = async () =>
    (await fetch(`${cloud.apiUrl}/Caller`, { method: 'POST', body: '{"act":"slow"}' })).status;

  it('are killed in the middle, and the next invocation gets a new process', async () => {
    await call();
    const { pid } = cloud.invocations('caller').at(-1) ?? {};
    await inject({ service: 'lambda', function: 'caller', kind: 'kill', by: 'PT0.05S', count: 1 });
    expect(await call()).toBe(500);
    expect(await call()).toBe(201);
    expect(cloud.invocations('caller').at(-1)?.pid).not.toBe(pid);
  });

  it('fail without running, or run and are not heard', async () => {
    const before = cloud.invocations('caller').length;
    await inject({ service: 'lambda', kind: 'error', count: 1 });
    expect(await call()).toBe(500);
    expect(cloud.invocations('caller')).toHaveLength(before);
    await inject({ service: 'lambda', kind: 'reply-lost', count: 1 });
    expect(await call()).toBe(500);
    expect(cloud.invocations('caller')).toHaveLength(before + 1);
  });

  it('lose no stream record when they are killed', async () => {
    await inject({ service: 'lambda', function: 'reader', kind: 'kill', count: 1 });
    await put('killed');
    await later(30);
    expect(read()).toContain('killed');
  });
});

it('never holds up the clock: a week of nothing but errors passes', async () => {
  await inject({ service: 'streams', kind: 'error' });
  await inject({ service: 'lambda', kind: 'error' });
  await put('for ever');
  await schedule('for-ever');
  const began = performance.now();
  expect((await cloud.control('POST', '/clock', { advance: 'P7D' })).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(20_000);
});
