import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDbClient, sqsClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let dynamo: DynamoDBClient;

const mapping = (functionName: string, properties: object) =>
  resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    FunctionName: { Ref: functionName },
    StartingPosition: 'TRIM_HORIZON',
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...properties,
  });
const only = (kind: string) => ({
  Filters: [
    { Pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: [kind] } } } }) },
  ],
});

beforeAll(async () => {
  cloud = await startSampleCloud({
    Table: resource('AWS::DynamoDB::Table', {
      TableName: 'things',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'kind', AttributeType: 'S' },
      ],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-kind',
          KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    }),
    GivenUp: resource('AWS::SQS::Queue', { QueueName: 'given-up' }),
    Plain: functionResource('plain'),
    Halves: functionResource('halves'),
    PlainMapping: mapping('Plain', { BatchSize: 3, MaximumRetryAttempts: 2, FilterCriteria: only('plain') }),
    HalvesMapping: mapping('Halves', {
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      FilterCriteria: only('halves'),
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['GivenUp', 'Arn'] } } },
    }),
  });
  dynamo = dynamoDbClient(cloud.gatewayUrl);
});
afterAll(() => cloud?.end());

const item = (pk: string, kind: string, act = '') => ({ pk: { S: pk }, kind: { S: kind }, act: { S: act } });
/** One transaction, so that the records stand side by side in the stream. */
const write = (kind: string, things: Readonly<Record<string, string>>) =>
  dynamo.send(
    new TransactWriteItemsCommand({
      TransactItems: Object.entries(things).map(([pk, act]) => ({
        Put: { TableName: 'things', Item: item(pk, kind, act) },
      })),
    }),
  );
const seen = (name: string, from: number) =>
  cloud
    .invocations(name)
    .slice(from)
    .map(({ records }) => records.map(({ key }) => key ?? '').sort());
const later = (seconds: number) => cloud.advanceTo(new Date((cloud.now() + seconds) * 1000).toISOString());

describe('a table of the template', () => {
  it('has its index, and says so like DynamoDB when a condition fails', async () => {
    await dynamo.send(
      new BatchWriteItemCommand({ RequestItems: { things: [{ PutRequest: { Item: item('a', 'x') } }] } }),
    );
    const found = await dynamo.send(
      new QueryCommand({
        TableName: 'things',
        IndexName: 'by-kind',
        KeyConditionExpression: 'kind = :k',
        ExpressionAttributeValues: { ':k': { S: 'x' } },
      }),
    );
    expect(found.Items?.map(({ pk }) => pk?.S)).toEqual(['a']);
    const again = dynamo.send(
      new PutItemCommand({
        TableName: 'things',
        Item: item('a', 'x'),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    await expect(again).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });
});

describe('a stream with a function', () => {
  it('hands over what its filter wants, in batches no larger than told', async () => {
    const from = cloud.invocations('plain').length;
    await write('plain', { a1: '', a2: '', a3: '', a4: '', a5: '' });
    await write('other', { other: '' });
    await cloud.settle();
    const batches = seen('plain', from);
    expect(batches.flat().sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(3);
    const change = cloud.invocations('plain').at(from)?.event.Records[0];
    expect(change).toMatchObject({
      eventSource: 'aws:dynamodb',
      eventName: 'INSERT',
      awsRegion: 'us-east-1',
    });
    // The moment of the change is told in the time the functions see.
    expect(Math.abs(change.dynamodb.ApproximateCreationDateTime - cloud.now())).toBeLessThan(60);
  });

  it('tries again from the first item that failed, and not what came before it', async () => {
    const from = cloud.invocations('plain').length;
    await write('plain', { b1: 'once-fail' });
    await cloud.settle();
    expect(seen('plain', from)).toEqual([['b1']]);
    await later(5);
    expect(seen('plain', from)).toEqual([['b1'], ['b1']]);
  });

  it('lets what failed block what came later, until it is done', async () => {
    const from = cloud.invocations('plain').length;
    await write('plain', { c1: 'once-throw' });
    await cloud.settle();
    await write('plain', { c2: '' });
    await cloud.settle();
    expect(seen('plain', from)).toEqual([['c1']]);
    await later(5);
    expect(seen('plain', from)).toEqual([['c1'], ['c1'], ['c2']]);
  });

  it('gives up after its retries and goes on', async () => {
    const from = cloud.invocations('plain').length;
    await write('plain', { d1: 'throw' });
    await cloud.settle();
    await write('plain', { d2: '' });
    await later(60);
    expect(seen('plain', from)).toEqual([['d1'], ['d1'], ['d1'], ['d2']]);
  });

  it('halves a failing batch until the bad record stands alone, and tells the on-failure queue where it was', async () => {
    const from = cloud.invocations('halves').length;
    await write('halves', { e1: '', e2: '', e3: '', e4: 'throw' });
    await later(300);
    const batches = seen('halves', from);
    expect(batches[0]).toEqual(['e1', 'e2', 'e3', 'e4']);
    // Whoever stood with the bad one was handed over again without it.
    for (const good of ['e1', 'e2', 'e3']) {
      expect(batches.some((batch) => batch.includes(good) && !batch.includes('e4'))).toBe(true);
    }
    const given = await sqsClient(cloud.gatewayUrl).send(
      new ReceiveMessageCommand({ QueueUrl: `${cloud.gatewayUrl}/000000000000/given-up` }),
    );
    const message = JSON.parse(given.Messages?.[0]?.Body ?? '{}');
    expect(message.requestContext.condition).toBe('RetryAttemptsExhausted');
    expect(message.DDBStreamBatchInfo.batchSize).toBe(1);
  });

  it('starts a killed function anew and gives it the same record', async () => {
    const from = cloud.invocations('plain').length;
    await write('plain', { f1: 'once-exit' });
    await cloud.settle();
    await later(5);
    expect(seen('plain', from)).toEqual([['f1'], ['f1']]);
    const [first, second] = cloud.invocations('plain').slice(from);
    expect(second?.pid).not.toBe(first?.pid);
  });
});
