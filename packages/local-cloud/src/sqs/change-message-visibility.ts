import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { numberOf } from '../json.ts';
import type { Queues } from './queues.ts';

export function changeMessageVisibility(queues: Pick<Queues, 'byUrl'>): Operation {
  return (input) => {
    const seconds = numberOf(input.VisibilityTimeout);
    if (seconds === undefined || seconds < 0 || seconds > 43_200) {
      throw new ServiceError('InvalidParameterValue', 400, 'VisibilityTimeout must be between 0 and 43200.');
    }
    queues.byUrl(String(input.QueueUrl)).changeVisibility(String(input.ReceiptHandle), seconds * 1000);
    return {};
  };
}
