import { setTimeout as sleep } from 'node:timers/promises';
import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { numberOf } from '../json.ts';
import { md5, systemAttributes } from './message-wire.ts';
import type { Message, Queues } from './queues.ts';

const pollMs = 50;

export function receiveMessage(queues: Pick<Queues, 'byUrl'>): Operation {
  return async (input) => {
    const queue = queues.byUrl(String(input.QueueUrl));
    const limit = numberOf(input.MaxNumberOfMessages) ?? 1;
    if (limit < 1 || limit > 10) {
      throw new ServiceError('InvalidParameterValue', 400, 'MaxNumberOfMessages must be between 1 and 10.');
    }
    const visibility = numberOf(input.VisibilityTimeout);
    const deadline = performance.now() + (numberOf(input.WaitTimeSeconds) ?? 0) * 1000;
    for (;;) {
      const messages = queue.receive(limit, visibility === undefined ? undefined : visibility * 1000);
      if (messages.length > 0) return { Messages: messages.map(wire) };
      if (performance.now() >= deadline) return {};
      await sleep(pollMs);
    }
  };
}

function wire(message: Message) {
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: systemAttributes(message),
    MessageAttributes: message.attributes,
  };
}
