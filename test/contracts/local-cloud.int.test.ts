import { sesClient, sesMailer } from '@afterword/functions/follow-up/ses-mailer';
import { sqsQueue } from '@afterword/functions/runtime/queue';
import { schedulerAlarms } from '@afterword/functions/timers/scheduler-alarms';
import { schedulerClient, sqsClient } from '@afterword/local-cloud/testing/clients';
import { resource, type SampleCloud, startSampleCloud } from '@afterword/local-cloud/testing/sample-cloud';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, vi } from 'vitest';
import { describeAlarms } from './alarms-contract.ts';
import { describeMailer } from './mailer-contract.ts';
import { describeQueue } from './queue-contract.ts';

let cloud: SampleCloud;

beforeAll(async () => {
  cloud = await startSampleCloud({
    Alarms: resource('AWS::SQS::Queue', { QueueName: 'alarms' }),
    Notes: resource('AWS::SQS::Queue', { QueueName: 'notes' }),
    Dead: resource('AWS::SQS::Queue', { QueueName: 'dead' }),
    Group: resource('AWS::Scheduler::ScheduleGroup', { Name: 'timers' }),
    Set: resource('AWS::SES::ConfigurationSet', { Name: 'mail' }),
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await cloud?.end();
});

const arn = (name: string) => `arn:aws:sqs:us-east-1:000000000000:${name}`;
const pass = async (seconds: number) => {
  await cloud.advanceTo(new Date((cloud.now() + seconds) * 1000).toISOString());
};
const act = <T>(call: () => Promise<T>): Promise<T> => call();

/** Takes out what is visible in a queue, and remembers all of it. */
function receiver(name: string): () => Promise<readonly string[]> {
  const received: string[] = [];
  return async () => {
    const sqs = sqsClient(cloud.gatewayUrl);
    const QueueUrl = `${cloud.gatewayUrl}/000000000000/${name}`;
    for (;;) {
      const { Messages: messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      if (messages.length === 0) return received;
      for (const { Body, ReceiptHandle } of messages) {
        received.push(Body ?? '');
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
  };
}

describeAlarms('EventBridge Scheduler of the local cloud, by the real SDK', async () => ({
  alarms: schedulerAlarms(
    {
      group: 'timers',
      roleArn: 'arn:aws:iam::000000000000:role/sample',
      queueArn: arn('alarms'),
      deadLetterArn: arn('dead'),
    },
    schedulerClient(cloud.gatewayUrl),
  ),
  now: () => cloud.now(),
  act,
  pass,
  fired: receiver('alarms'),
}));

describeMailer('SES of the local cloud, by the client the service deploys', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_SES', cloud.gatewayUrl);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'outside');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'outside');
  // As the handler makes it: with the SDK's own retries a lost reply would send a second copy.
  const mailer = sesMailer('mail', sesClient());
  return {
    mailer,
    act,
    taken: async () => cloud.inbox.list().map(({ tags }) => tags.attempt ?? ''),
    trouble: async (how) => {
      const kind = how === 'reply-lost' ? { kind: how } : { kind: 'error', code: how, status: 400 };
      const { status } = await cloud.control('POST', '/faults', {
        service: 'ses',
        operation: 'SendRawEmail',
        count: 1,
        ...kind,
      });
      if (status !== 201) throw new Error(`The local cloud does not know this fault: ${status}`);
    },
  };
});

describeQueue('SQS of the local cloud, by the real SDK', async () => ({
  queue: sqsQueue(`${cloud.gatewayUrl}/000000000000/notes`, sqsClient(cloud.gatewayUrl)),
  act,
  pass,
  received: receiver('notes'),
}));
