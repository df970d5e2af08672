import type { VirtualClock } from '../clock/virtual-clock.ts';
import { arn } from '../cloudformation/pseudo-parameters.ts';
import type { Service } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import { changeMessageVisibility } from './change-message-visibility.ts';
import { deleteMessage } from './delete-message.ts';
import { deleteMessageBatch } from './delete-message-batch.ts';
import { getQueueAttributes } from './get-queue-attributes.ts';
import { getQueueUrl } from './get-queue-url.ts';
import { purgeQueue } from './purge-queue.ts';
import type { Queues } from './queues.ts';
import { receiveMessage } from './receive-message.ts';
import { sendMessage } from './send-message.ts';
import { sendMessageBatch } from './send-message-batch.ts';

export function sqsService(queues: Queues, clock: Pick<VirtualClock, 'now'>): Service {
  return {
    operations: {
      ChangeMessageVisibility: changeMessageVisibility(queues),
      DeleteMessage: deleteMessage(queues),
      DeleteMessageBatch: deleteMessageBatch(queues),
      GetQueueAttributes: getQueueAttributes(queues, { clock }),
      GetQueueUrl: getQueueUrl(queues),
      PurgeQueue: purgeQueue(queues),
      ReceiveMessage: receiveMessage(queues),
      SendMessage: sendMessage(queues),
      SendMessageBatch: sendMessageBatch(queues),
    },
    resourcesOf: (_action, input) => {
      const name = textOf(input.QueueUrl)?.split('/').at(-1) ?? textOf(input.QueueName);
      return [name === undefined ? '*' : arn('sqs', name)];
    },
    changes: new Set(['SendMessage', 'SendMessageBatch', 'PurgeQueue']),
  };
}
