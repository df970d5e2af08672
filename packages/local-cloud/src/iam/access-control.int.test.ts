import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import {
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessKeyFor } from '../gateway/read-call.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { sqsClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const allow = (Action: string | string[], Resource: unknown, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const role = (service: string, statements: readonly object[], condition?: object) =>
  resource('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: {
        Effect: 'Allow',
        Principal: { Service: `${service}.amazonaws.com` },
        Action: 'sts:AssumeRole',
        ...(condition ? { Condition: condition } : {}),
      },
    },
    Policies: [{ PolicyName: 'work', PolicyDocument: { Statement: statements } }],
  });
const timersRole = 'arn:aws:iam::000000000000:role/timers';

const template = {
  Table: resource('AWS::DynamoDB::Table', {
    TableName: 'things',
    AttributeDefinitions: ['pk', 'by'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: ['one', 'other'].map((IndexName) => ({
      IndexName,
      KeySchema: [{ AttributeName: 'by', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    })),
  }),
  Work: resource('AWS::SQS::Queue', { QueueName: 'work' }),
  Unread: resource('AWS::SQS::Queue', { QueueName: 'unread' }),
  Group: resource('AWS::Scheduler::ScheduleGroup', { Name: 'group' }),
  Set: resource('AWS::SES::ConfigurationSet', { Name: 'set' }),
  Worker: functionResource('worker', { Role: arn('WorkerRole') }),
  WorkerRole: role('lambda', [
    allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], arn('Table')),
    allow('dynamodb:Query', { 'Fn::Join': ['', [arn('Table'), '/index/one']] }),
    allow('sqs:SendMessage', arn('Work')),
    allow('scheduler:CreateSchedule', 'arn:aws:scheduler:us-east-1:000000000000:schedule/group/*'),
    allow('iam:PassRole', timersRole, { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }),
    allow(
      'ses:SendRawEmail',
      [
        'arn:aws:ses:us-east-1:000000000000:identity/*',
        'arn:aws:ses:us-east-1:000000000000:configuration-set/set',
      ],
      {
        StringEquals: { 'ses:FromAddress': 'us@agency.test' },
      },
    ),
    allow('ssm:GetParameters', 'arn:aws:ssm:us-east-1:000000000000:parameter/mine'),
  ]),
  TimersRole: {
    ...role('scheduler', [allow('sqs:SendMessage', arn('Work'))], {
      StringEquals: { 'aws:SourceArn': 'arn:aws:scheduler:us-east-1:000000000000:schedule-group/group' },
    }),
  },
  Reader: functionResource('reader', { Role: arn('ReaderRole') }),
  ReaderRole: role('lambda', [
    allow(['sqs:ReceiveMessage', 'sqs:GetQueueAttributes', 'sqs:DeleteMessage'], arn('Work')),
  ]),
  WorkMapping: resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: arn('Work'),
    FunctionName: { Ref: 'Reader' },
  }),
  UnreadMapping: resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: arn('Unread'),
    FunctionName: { Ref: 'Reader' },
  }),
};
Object.assign(template.TimersRole.Properties as object, { RoleName: 'timers' });

let cloud: SampleCloud;
const as = (id: string) => ({
  endpoint: cloud.gatewayUrl,
  region: 'us-east-1',
  maxAttempts: 1,
  credentials: { accessKeyId: accessKeyFor(id, 1), secretAccessKey: 'x' },
});

beforeAll(async () => {
  cloud = await startSampleCloud(template);
});
afterAll(() => cloud?.end());

/** The name of the error a call ends with, or that it worked. */
const outcome = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );

describe('a function', () => {
  const table = { TableName: 'things' };
  const put = { Put: { ...table, Item: { pk: { S: 'a' } } } };
  const check = {
    ConditionCheck: { ...table, Key: { pk: { S: 'b' } }, ConditionExpression: 'attribute_not_exists(pk)' },
  };
  const remove = { Delete: { ...table, Key: { pk: { S: 'c' } } } };
  const query = (IndexName?: string) => ({
    ...table,
    ...(IndexName === undefined ? {} : { IndexName }),
    KeyConditionExpression: '#by = :by',
    ExpressionAttributeNames: { '#by': IndexName === undefined ? 'pk' : 'by' },
    ExpressionAttributeValues: { ':by': { S: 'x' } },
  });

  it('may do what its role says, and hears AccessDeniedException for the rest', async () => {
    const client = new DynamoDBClient(as('Worker'));
    expect(await outcome(client.send(new GetItemCommand({ ...table, Key: { pk: { S: 'a' } } })))).toBe(
      'done',
    );
    expect(await outcome(client.send(new QueryCommand(query('one'))))).toBe('done');
    expect(await outcome(client.send(new QueryCommand(query('other'))))).toBe('AccessDeniedException');
    expect(await outcome(client.send(new QueryCommand(query())))).toBe('AccessDeniedException');
    expect(cloud.log).toContain(
      'Denied: Worker may not dynamodb:Query on arn:aws:dynamodb:us-east-1:000000000000:table/things/index/other.',
    );
  });

  it('needs the right to each part of a transaction', async () => {
    const client = new DynamoDBClient(as('Worker'));
    const write = (...TransactItems: object[]) =>
      outcome(client.send(new TransactWriteItemsCommand({ TransactItems })));
    expect(await write(put, check)).toBe('done');
    expect(await write(put, remove)).toBe('AccessDeniedException');
  });

  it('sends a batch by the right to send, and reads no queue it only sends to', async () => {
    const client = new SQSClient(as('Worker'));
    const [QueueUrl, Entries] = [`${cloud.gatewayUrl}/000000000000/work`, [{ Id: '1', MessageBody: '{}' }]];
    expect(await outcome(client.send(new SendMessageBatchCommand({ QueueUrl, Entries })))).toBe('done');
    expect(await outcome(client.send(new ReceiveMessageCommand({ QueueUrl })))).toBe('AccessDeniedException');
  });

  it('mails from the address of the condition only', async () => {
    const client = new SESClient(as('Worker'));
    const mail = (from: string, ConfigurationSetName = 'set') => {
      const Data = Buffer.from(`From: Us <${from}>\r\nTo: a@b.test\r\nSubject: s\r\n\r\nx`);
      return outcome(client.send(new SendRawEmailCommand({ RawMessage: { Data }, ConfigurationSetName })));
    };
    expect(await mail('us@agency.test')).toBe('done');
    expect(await mail('them@agency.test')).toBe('AccessDenied');
    expect(await mail('us@agency.test', 'other-set')).toBe('AccessDenied');
    expect(await outcome(client.send(new GetSendQuotaCommand({})))).toBe('AccessDenied');
  });

  it('makes a schedule only with a role it may hand on', async () => {
    const client = new SchedulerClient(as('Worker'));
    const create = (Name: string, RoleArn: string, GroupName = 'group') =>
      outcome(
        client.send(
          new CreateScheduleCommand({
            Name,
            GroupName,
            ScheduleExpression: 'at(2027-03-01T10:00:00)',
            FlexibleTimeWindow: { Mode: 'OFF' },
            Target: { Arn: 'arn:aws:sqs:us-east-1:000000000000:work', RoleArn, Input: '{}' },
          }),
        ),
      );
    expect(await create('mine', timersRole)).toBe('done');
    expect(await create('foreign-role', 'arn:aws:iam::000000000000:role/sample')).toBe(
      'AccessDeniedException',
    );
    expect(await create('foreign-group', timersRole, 'default')).toBe('AccessDeniedException');
  });

  it('reads the parameters it is given, and none beside them', async () => {
    const client = new SSMClient(as('Worker'));
    const read = (...Names: string[]) => outcome(client.send(new GetParametersCommand({ Names })));
    expect(await read('/mine')).toBe('done');
    expect(await read('/mine', '/theirs')).toBe('AccessDeniedException');
  });

  it('that the template does not know is nobody', async () => {
    const client = new DynamoDBClient(as('Stranger'));
    const read = client.send(new GetItemCommand({ ...table, Key: { pk: { S: 'a' } } }));
    expect(await outcome(read)).toBe('UnrecognizedClientException');
  });
});

it('Lambda reads a queue only by the right of the function', async () => {
  const client = sqsClient(cloud.gatewayUrl);
  for (const queue of ['work', 'unread'])
    await client.send(
      new SendMessageCommand({
        QueueUrl: `${cloud.gatewayUrl}/000000000000/${queue}`,
        MessageBody: `{"key":"${queue}"}`,
      }),
    );
  await cloud.settle();
  const keys = cloud.invocations('reader').flatMap(({ records }) => records.map(({ key }) => key));
  expect(keys).toContain('work');
  expect(keys).not.toContain('unread');
  expect(cloud.log).toContain(
    'Denied: Reader may not sqs:GetQueueAttributes on arn:aws:sqs:us-east-1:000000000000:unread.',
  );
});

it('Scheduler fires by the right of the role, which has to trust it for the group', async () => {
  await cloud.advanceTo('2027-03-01T10:01:00Z');
  const timers = cloud.permissions().roles.find(({ role: id }) => id === 'TimersRole');
  expect(timers?.used).toEqual([
    { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:000000000000:work' },
  ]);
});

it('reports what was given and what of it was used, and what a check costs', () => {
  const { roles, denied, checks, microsecondsPerCheck } = cloud.permissions();
  const worker = roles.find(({ role: id }) => id === 'WorkerRole');
  expect(worker?.functions).toEqual(['Worker']);
  const used = new Set(worker?.used.map(({ action }) => action));
  expect(worker?.granted.filter(({ action }) => !used.has(action))).toEqual([]);
  expect(denied.length).toBeGreaterThan(8);
  expect(checks).toBeGreaterThan(10);
  // A cold start and a busy machine in it; policy.test.ts has the figure of a warm one.
  expect(microsecondsPerCheck).toBeGreaterThan(0);
});

it('a function whose role does not trust Lambda is refused by name', async () => {
  const resources = { Worker: template.Worker, WorkerRole: role('scheduler', []) };
  const started = startSampleCloud(resources);
  await expect(started).rejects.toThrow(LocalCloudError);
  await expect(started).rejects.toThrow('No role of the template lets Lambda act for Worker');
});
