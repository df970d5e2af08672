import type { Operation } from '../gateway/service-call.ts';
import { perEntry, readEntries } from './message-wire.ts';
import type { Queues } from './queues.ts';

export function deleteMessageBatch(queues: Pick<Queues, 'byUrl'>): Operation {
  return (input) => {
    const queue = queues.byUrl(String(input.QueueUrl));
    return perEntry(readEntries(input), (entry) => {
      queue.delete(String(entry.ReceiptHandle));
      return {};
    });
  };
}
