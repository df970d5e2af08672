import { region } from '../cloudformation/pseudo-parameters.ts';
import { isObject, type JsonObject } from '../json.ts';
import { md5, systemAttributes } from '../sqs/message-wire.ts';
import type { Message, Queue } from '../sqs/queues.ts';
import { failedItems } from './batch-outcome.ts';
import { matchesPattern } from './filter-pattern.ts';
import type { MappingDefinition } from './mapping-definition.ts';

export type QueueMapping = {
  /** A message became visible. */
  poke(): void;
  isBusy(): boolean;
  stop(): void;
};

type Needs = {
  readonly definition: MappingDefinition;
  readonly queue: Queue;
  /** Whether the function's role lets Lambda do this to the queue. */
  may(action: string): boolean;
  readonly concurrency: number;
  invoke(event: unknown): Promise<unknown>;
};

/** Feeds a queue's messages to a function. What fails comes back when its visibility timeout ends. */
export function startQueueMapping({ definition, queue, may, concurrency, invoke }: Needs): QueueMapping {
  let running = 0;
  let stopped = false;

  const poke = (): void => {
    while (!stopped && running < concurrency && queue.visibleCount() > 0 && mayReceive()) {
      const received = queue.receive(definition.batchSize);
      if (received.length === 0) return;
      running += 1;
      void handle(received).finally(() => {
        running -= 1;
        poke();
      });
    }
  };

  const handle = async (received: readonly Message[]): Promise<void> => {
    const wanted = received.filter(isWanted);
    // Lambda deletes what its filter rejects.
    remove(received.filter((message) => !wanted.includes(message)));
    if (wanted.length === 0) return;
    try {
      const answer = await invoke({ Records: wanted.map((message) => record(message, queue)) });
      const ids = wanted.map((message) => message.id);
      const failed = definition.reportsItemFailures ? failedItems(answer, ids) : [];
      remove(wanted.filter((message) => !failed.includes(message.id)));
    } catch {
      // Nothing is deleted: the whole batch comes back.
    }
  };

  const isWanted = (message: Message) => {
    if (definition.filters.length === 0) return true;
    const seen = { ...record(message, queue), body: parsedBody(message.body) };
    return definition.filters.some((pattern) => matchesPattern(pattern, seen));
  };

  // Lambda asks for the queue's attributes too; without any of these it reads nothing.
  const mayReceive = () => may('GetQueueAttributes') && may('ReceiveMessage');

  const remove = (messages: readonly Message[]) => {
    if (messages.length > 0 && !may('DeleteMessage')) return;
    for (const { receiptHandle } of messages) if (receiptHandle !== undefined) queue.delete(receiptHandle);
  };

  return {
    poke,
    isBusy: () => {
      // Time alone may have made a message visible.
      if (!stopped && running < concurrency) poke();
      return running > 0;
    },
    stop: () => {
      stopped = true;
    },
  };
}

function record(message: Message, queue: Queue): JsonObject {
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: lambdaAttributes(message.attributes),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.definition.arn,
    awsRegion: region,
  };
}

/** Lambda spells the fields of message attributes in lower camel case. */
function lambdaAttributes(attributes: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
      .map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
      ]),
  );
}

function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
