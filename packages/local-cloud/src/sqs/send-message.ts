import type { Operation } from '../gateway/service-call.ts';
import { md5, readMessage } from './message-wire.ts';
import type { Queues } from './queues.ts';

export function sendMessage(queues: Pick<Queues, 'byUrl'>): Operation {
  return (input) => {
    const queue = queues.byUrl(String(input.QueueUrl));
    const { body, options } = readMessage(input);
    const message = queue.send(body, options);
    return { MessageId: message.id, MD5OfMessageBody: md5(message.body) };
  };
}
