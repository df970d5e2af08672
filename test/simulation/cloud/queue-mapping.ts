import type { BatchAnswer } from '@afterword/functions/runtime/report-batch';
import type { SQSEvent } from 'aws-lambda';
import { invoke } from '../engine/invocation.ts';
import type { World } from '../world.ts';
import type { Received, SimulatedQueue } from './simulated-queue.ts';

export interface QueueMappingOptions {
  readonly functionName: string;
  readonly timeoutSeconds: number;
  readonly batchSize: number;
  readonly maxConcurrency: number;
  /** Told of every message that was dealt with. */
  readonly onDone?: (body: string) => void;
}

export type QueueHandler = (event: Pick<SQSEvent, 'Records'>) => Promise<BatchAnswer>;

/** The ARN of a queue of the simulation. */
export const queueArn = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;

/** A message as the mapping hands it over. */
export const record = (
  id: string,
  body: string,
  { queue = 'simulation', sentAt = 0, attributes = {} }: Partial<Received> & { readonly queue?: string } = {},
): SQSEvent['Records'][number] => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: String(sentAt),
    SenderId: 'simulation',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, stringValue]) => [name, { stringValue, dataType: 'String' }]),
  ),
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn(queue),
  awsRegion: 'us-east-1',
});

/** Hands a queue's messages to a function: bounded copies at work, what failed stays for another time. */
export function mapQueue(
  world: World,
  queue: SimulatedQueue,
  handler: QueueHandler,
  { functionName, timeoutSeconds, batchSize, maxConcurrency, onDone }: QueueMappingOptions,
): void {
  const free = Array.from({ length: maxConcurrency }, (_, copy) => copy);
  const pump = (): void => {
    while (world.faults.isUp('lambda')) {
      const [copy] = free;
      if (copy === undefined) return;
      const batch = queue.receive(batchSize);
      if (batch.length === 0) return;
      free.shift();
      invoke(
        world,
        functionName,
        () =>
          handler({
            Records: batch.map((message) =>
              record(message.id, message.body, { ...message, queue: queue.options.name }),
            ),
          }),
        (ended) => {
          free.push(copy);
          if (ended.kind === 'returned') {
            const failed = new Set(ended.value.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
            for (const { id, body } of batch) {
              if (failed.has(id)) continue;
              queue.delete(id);
              onDone?.(body);
            }
          }
          pump();
        },
        { timeoutSeconds, copy },
      );
    }
  };
  queue.whenVisible(pump);
  world.faults.onUp('lambda', pump);
}
