import type { Operation } from '../gateway/service-call.ts';
import type { Queues } from './queues.ts';

export function deleteMessage(queues: Pick<Queues, 'byUrl'>): Operation {
  return (input) => {
    queues.byUrl(String(input.QueueUrl)).delete(String(input.ReceiptHandle));
    return {};
  };
}
