import { fromIso, toIso } from '@afterword/core/kernel/time';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from './api-client.ts';

const minute = 60;
const day = 24 * 60 * minute;

let world: World;

const tasks = async () => (await world.call('GET', '/v1/tasks')).body.items;
const wait = (seconds: number) => world.moveTo(toIso(world.cloud.now() + seconds));

/** Puts a message into the queue of due submissions, as somebody with the AWS CLI would. */
async function putIntoDueQueue(body: string): Promise<void> {
  const sqs = new SQSClient({
    endpoint: world.cloud.gatewayUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  });
  const { queues }: { queues: readonly { readonly name: string }[] } = await world.control('GET', '/status');
  const QueueName = queues.find(({ name }) => /DueStepsQueue/.test(name))?.name;
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  sqs.destroy();
}

/** What nobody could process becomes a task of a person. */
export function taskStories(opened: () => World): void {
  describe('a task for a person', () => {
    beforeAll(() => {
      world = opened();
    });

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
      const submission = await world.newSubmission('Stuck Candidate', 'stuck@mail.test');
      const logged = await world.must('POST', `/v1/submissions/${submission}/interviews`, {
        startsAt: `${toIso(world.cloud.now() + 3 * day).slice(0, 10)}T10:00`,
        timeZone: 'America/Chicago',
      });
      const [confirmation] = logged.interviews[0].steps;
      await world.control('POST', '/faults', {
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
          subject: { kind: 'submission', id: submission },
          division: 'office',
          code: 'received-too-often',
        },
      ]);
      expect(world.mailsOf(submission)).toEqual([]);

      await world.control('DELETE', '/faults');
      await wait(35 * minute);
      expect(world.mailsOf(submission)).toHaveLength(1);
      expect(await tasks()).toEqual([]);
    });
  });
}
