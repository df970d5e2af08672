import type { Operation } from '../gateway/service-call.ts';
import { md5, perEntry, readEntries, readMessage } from './message-wire.ts';
import type { Queues } from './queues.ts';

export function sendMessageBatch(queues: Pick<Queues, 'byUrl'>): Operation {
  return (input) => {
    const queue = queues.byUrl(String(input.QueueUrl));
    return perEntry(readEntries(input), (entry) => {
      const { body, options } = readMessage(entry);
      const message = queue.send(body, options);
      return { MessageId: message.id, MD5OfMessageBody: md5(message.body) };
    });
  };
}
