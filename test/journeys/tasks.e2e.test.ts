import { fromIso, toIso } from '@afterword/core/kernel/time';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from './api-client.ts';

const minute = 60;

let world: World;
beforeAll(async () => {
  world = await startWorld('2027-03-01T16:00:00Z', { seed: 'people' });
});
afterAll(() => world?.cloud.stop());

// biome-ignore lint/suspicious/noExplicitAny: replies are looked at field by field
async function control(method: string, target: string, body?: object): Promise<any> {
  const response = await fetch(world.cloud.controlUrl + target, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.json();
}

const tasks = async () => (await world.call('GET', '/v1/tasks')).body.items;
const wait = (seconds: number) => world.moveTo(toIso(world.cloud.now() + seconds));

/** Puts a message into the queue of due submissions, as somebody with the AWS CLI would. */
async function putIntoDueQueue(body: string): Promise<void> {
  const sqs = new SQSClient({
    endpoint: world.cloud.gatewayUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  });
  const { queues }: { queues: readonly { readonly name: string }[] } = await control('GET', '/status');
  const QueueName = queues.find(({ name }) => /DueStepsQueue/.test(name))?.name;
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  sqs.destroy();
}

it('a poison message is a task after five receives, until somebody says it is done', async () => {
  await putIntoDueQueue('Ana Reyes <ana.reyes@mail.test>');
  // Hidden for six minutes after each receive.
  await wait(4 * 6 * minute);
  expect(await tasks()).toEqual([]);
  await wait(2 * 6 * minute);
  const [task, ...others] = await tasks();
  expect(others).toEqual([]);
  expect(task).toMatchObject({ kind: 'cannot-process', subject: null, code: 'unreadable', count: 1 });
  expect(JSON.stringify(task)).not.toContain('Ana');

  await world.call('POST', `/v1/tasks/${task.id}/done`);
  expect(await tasks()).toEqual([]);
});

it('a submission that cannot be processed is a task, and none once its mail went out', async () => {
  const candidate = await world.call('POST', '/v1/candidates', {
    name: 'Stuck Candidate',
    email: 'stuck@mail.test',
    divisions: ['office'],
  });
  const submission = await world.call('POST', '/v1/submissions', {
    candidateId: candidate.body.id,
    jobOrderId: 'job-office-1',
  });
  const logged = await world.call('POST', `/v1/submissions/${submission.body.id}/interviews`, {
    startsAt: '2027-03-04T10:00',
    timeZone: 'America/Chicago',
  });
  const [confirmation] = logged.body.interviews[0].steps;
  await control('POST', '/faults', {
    service: 'dynamodb',
    operation: 'TransactWriteItems',
    function: '*follow-up',
    kind: 'error',
    code: 'AccessDeniedException',
  });
  await world.moveTo(toIso(fromIso(confirmation.dueAt) + 45 * minute));
  expect(await tasks()).toMatchObject([
    {
      kind: 'cannot-process',
      subject: { kind: 'submission', id: submission.body.id },
      division: 'office',
      code: 'received-too-often',
    },
  ]);
  expect(world.cloud.inbox.list()).toEqual([]);

  await control('DELETE', '/faults');
  await wait(35 * minute);
  expect(world.cloud.inbox.list()).toHaveLength(1);
  expect(await tasks()).toEqual([]);
});
