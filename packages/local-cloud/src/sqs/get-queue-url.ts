import type { Operation } from '../gateway/service-call.ts';
import type { Queues } from './queues.ts';

export function getQueueUrl(queues: Pick<Queues, 'byName'>): Operation {
  return (input) => ({ QueueUrl: queues.byName(String(input.QueueName)).definition.url });
}
