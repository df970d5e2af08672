import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Operation } from '../gateway/service-call.ts';
import { listOf } from '../json.ts';
import type { Queues } from './queues.ts';

export function getQueueAttributes(
  queues: Pick<Queues, 'byUrl'>,
  { clock }: { clock: Pick<VirtualClock, 'now'> },
): Operation {
  return (input) => {
    const queue = queues.byUrl(String(input.QueueUrl));
    const { definition } = queue;
    const hidden = queue.messages().filter((message) => message.visibleAt > clock.now());
    const inFlight = hidden.filter((message) => message.receiveCount > 0).length;
    const all: Record<string, string> = {
      QueueArn: definition.arn,
      ApproximateNumberOfMessages: String(queue.visibleCount()),
      ApproximateNumberOfMessagesNotVisible: String(inFlight),
      ApproximateNumberOfMessagesDelayed: String(hidden.length - inFlight),
      VisibilityTimeout: String(definition.visibilityTimeoutMs / 1000),
      DelaySeconds: String(definition.delayMs / 1000),
      MessageRetentionPeriod: String(definition.retentionMs / 1000),
      ...(definition.redrive
        ? {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: definition.redrive.deadLetterArn,
              maxReceiveCount: definition.redrive.maxReceiveCount,
            }),
          }
        : {}),
    };
    const names = listOf(input.AttributeNames).map(String);
    const wanted = names.includes('All') ? Object.keys(all) : names;
    return { Attributes: Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name))) };
  };
}
