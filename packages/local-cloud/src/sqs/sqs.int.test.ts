import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqsClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let sqs: SQSClient;
let url: string;
let deadUrl: string;
let workUrl: string;

beforeAll(async () => {
  cloud = await startSampleCloud({
    Dead: resource('AWS::SQS::Queue', { QueueName: 'dead' }),
    Plain: resource('AWS::SQS::Queue', {
      QueueName: 'plain',
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
    }),
    Work: resource('AWS::SQS::Queue', {
      QueueName: 'work',
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 3 },
    }),
    Worker: functionResource('worker', { ReservedConcurrentExecutions: 10 }),
    Mapping: resource('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['Work', 'Arn'] },
      FunctionName: { Ref: 'Worker' },
      BatchSize: 5,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
      FilterCriteria: { Filters: [{ Pattern: '{"body":{"wanted":[true,{"exists":false}]}}' }] },
    }),
  });
  sqs = sqsClient(cloud.gatewayUrl);
  const urlOf = async (QueueName: string) =>
    (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
  [url, deadUrl, workUrl] = await Promise.all([urlOf('plain'), urlOf('dead'), urlOf('work')]);
});
afterAll(() => cloud?.end());
beforeEach(async () => {
  for (const QueueUrl of [url, deadUrl, workUrl]) await sqs.send(new PurgeQueueCommand({ QueueUrl }));
});

const send = (body: unknown, QueueUrl = url, DelaySeconds?: number) =>
  sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body), DelaySeconds }));
const receive = async (QueueUrl = url) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? [];
const bodies = async (QueueUrl = url) => (await receive(QueueUrl)).map(({ Body }) => JSON.parse(Body ?? ''));
const later = async (seconds: number) =>
  cloud.advanceTo(new Date((cloud.now() + seconds) * 1000).toISOString());

describe('a queue', () => {
  it('hides a received message until its visibility timeout ends, then counts one more receive', async () => {
    await send({ n: 1 });
    expect(await receive()).toHaveLength(1);
    expect(await receive()).toHaveLength(0);
    await later(59);
    expect(await receive()).toHaveLength(0);
    await later(2);
    expect((await receive())[0]?.MessageId).toBeDefined();
  });

  it('moves a message that was received too often to the dead-letter queue', async () => {
    await send({ n: 2 });
    for (const _ of [1, 2]) {
      expect(await receive()).toHaveLength(1);
      await later(61);
    }
    expect(await receive()).toHaveLength(0);
    expect(await bodies(deadUrl)).toEqual([{ n: 2 }]);
  });

  it('forgets a deleted message, and shows one at once whose visibility is set to zero', async () => {
    await send({ n: 3 });
    const [first] = await receive();
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url,
        ReceiptHandle: first?.ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );
    const [again] = await receive();
    expect(again?.MessageId).toBe(first?.MessageId);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: again?.ReceiptHandle }));
    await later(120);
    expect(await receive()).toHaveLength(0);
  });

  it('holds a delayed message back, and tells how many are where', async () => {
    await send({ n: 4 }, url, 90);
    await send({ n: 5 });
    const counts = async () =>
      (
        await sqs.send(
          new GetQueueAttributesCommand({
            QueueUrl: url,
            AttributeNames: [
              'ApproximateNumberOfMessages',
              'ApproximateNumberOfMessagesNotVisible',
              'ApproximateNumberOfMessagesDelayed',
            ],
          }),
        )
      ).Attributes;
    expect(await bodies()).toEqual([{ n: 5 }]);
    expect(await counts()).toEqual({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
    });
    await later(91);
    expect((await bodies()).map(({ n }) => n).sort()).toEqual([4, 5]);
  });

  it('answers a batch entry by entry', async () => {
    const reply = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: [
          { Id: 'good', MessageBody: '{}' },
          { Id: 'bad', MessageBody: '{}', DelaySeconds: 901 },
          { Id: 'fine', MessageBody: '{}' },
        ],
      }),
    );
    expect(reply.Successful?.map(({ Id }) => Id)).toEqual(['good', 'fine']);
    expect(reply.Failed?.map(({ Id, Code }) => [Id, Code])).toEqual([['bad', 'InvalidParameterValue']]);
  });

  it('refuses what SQS refuses', async () => {
    await expect(sqs.send(new GetQueueUrlCommand({ QueueName: 'none' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
    await expect(send({}, `${cloud.gatewayUrl}/000000000000/none`)).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
    await expect(
      sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 11 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    await expect(
      sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: 'none', VisibilityTimeout: 1 }),
      ),
    ).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
  });
});

describe('a queue with a function', () => {
  const attempts = (key: string) =>
    cloud.invocations('worker').flatMap(({ records }) => records.filter((record) => record.key === key))
      .length;

  it('gives a failed item back alone: good, bad, good', async () => {
    // Both workers are busy, so that the three below wait for each other and come as one batch.
    for (const key of ['busy-1', 'busy-2']) await send({ key, act: 'slow' }, workUrl);
    const entries = [{ key: 'good-1' }, { key: 'bad', act: 'once-fail' }, { key: 'good-2' }].map((body) => ({
      Id: body.key,
      MessageBody: JSON.stringify(body),
    }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: workUrl, Entries: entries }));
    await cloud.settle();
    const batches = cloud.invocations('worker').map(({ records }) => records.map(({ key }) => key));
    expect(batches).toContainEqual(['good-1', 'bad', 'good-2']);
    await later(61);
    expect([attempts('good-1'), attempts('bad'), attempts('good-2')]).toEqual([1, 2, 1]);
    expect(await receive(workUrl)).toHaveLength(0);
  });

  it('retries after a throw and after a killed process, and ends in the dead-letter queue', async () => {
    await send({ key: 'thrown', act: 'once-throw' }, workUrl);
    await later(61);
    await send({ key: 'killed', act: 'exit' }, workUrl);
    await cloud.settle();
    await later(4 * 61);
    expect([attempts('thrown'), attempts('killed')]).toEqual([2, 3]);
    expect(await bodies(deadUrl)).toEqual([{ key: 'killed', act: 'exit' }]);
  });

  it('drops what the filter rejects', async () => {
    await send({ key: 'unwanted', wanted: false }, workUrl);
    await send({ key: 'wanted', wanted: true }, workUrl);
    await cloud.settle();
    await later(61);
    expect([attempts('unwanted'), attempts('wanted')]).toEqual([0, 1]);
    expect(await receive(workUrl)).toHaveLength(0);
  });

  it('never runs more at once than MaximumConcurrency', async () => {
    for (let n = 0; n < 12; n += 1) await send({ key: `slow-${n}`, act: 'slow' }, workUrl);
    await cloud.settle();
    const used = new Set(
      cloud
        .invocations('worker')
        .filter(({ records }) => records.some(({ key }) => key?.startsWith('slow-')))
        .map(({ pid }) => pid),
    );
    expect(used.size).toBeLessThanOrEqual(2);
  });
});
