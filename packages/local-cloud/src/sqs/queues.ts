import { randomUUID } from 'node:crypto';
import type { DueSource } from '../clock/advance.ts';
import type { EpochMs, VirtualClock } from '../clock/virtual-clock.ts';
import { ServiceError } from '../gateway/service-call.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';

/** A queue as the template defines it. */
export type QueueDefinition = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityTimeoutMs: number;
  readonly delayMs: number;
  readonly retentionMs: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
};

export type Message = {
  readonly id: string;
  readonly body: string;
  readonly attributes: JsonObject;
  readonly sentAt: EpochMs;
  /** When a consumer may see it: later than now while delayed or being worked on. */
  visibleAt: EpochMs;
  /** Whether consumers have been told that it became visible. */
  announced: boolean;
  receiveCount: number;
  firstReceivedAt?: EpochMs;
  receiptHandle?: string;
};

export type Queue = {
  readonly definition: QueueDefinition;
  send(body: string, options?: { delayMs?: number; attributes?: JsonObject }): Message;
  receive(limit: number, visibilityTimeoutMs?: number): readonly Message[];
  delete(receiptHandle: string): void;
  changeVisibility(receiptHandle: string, timeoutMs: number): void;
  purge(): void;
  messages(): readonly Message[];
  visibleCount(): number;
};

export type Queues = {
  byUrl(url: string): Queue;
  byName(name: string): Queue;
  byArn(arn: string): Queue | undefined;
  all(): readonly Queue[];
  /** Tells consumers that a queue may have something to receive. */
  onVisible(listener: (queue: Queue) => void): void;
  readonly source: DueSource;
};

type Stored = Record<string, Message[]>;

export function createQueues(
  definitions: readonly QueueDefinition[],
  { clock, state }: { clock: Pick<VirtualClock, 'now'>; state: Pick<StateDirectory, 'file'> },
): Queues {
  const stored = state.file<Stored>('queues', parseStored, () => ({}));
  const listeners: ((queue: Queue) => void)[] = [];
  const announce = (queue: Queue) => {
    for (const listener of listeners) listener(queue);
  };

  const open = (definition: QueueDefinition): Queue => {
    const messages = () => (stored.value[definition.name] ??= []);
    const keep = (kept: Message[]) => {
      stored.value[definition.name] = kept;
      stored.save();
    };
    const find = (receiptHandle: string): Message | undefined =>
      messages().find((message) => message.receiptHandle === receiptHandle);
    const isVisible = (message: Message) => message.visibleAt <= clock.now();

    const queue: Queue = {
      definition,
      send: (body, { delayMs = definition.delayMs, attributes = {} } = {}) => {
        const now = clock.now();
        const message: Message = {
          id: randomUUID(),
          body,
          attributes,
          sentAt: now,
          visibleAt: now + delayMs,
          announced: delayMs === 0,
          receiveCount: 0,
        };
        keep([...messages(), message]);
        if (delayMs === 0) announce(queue);
        return message;
      },
      receive: (limit, visibilityTimeoutMs = definition.visibilityTimeoutMs) => {
        const now = clock.now();
        expire(now);
        redriveExhausted();
        const received = messages().filter(isVisible).slice(0, limit);
        for (const message of received) {
          message.visibleAt = now + visibilityTimeoutMs;
          message.announced = false;
          message.receiveCount += 1;
          message.firstReceivedAt ??= now;
          message.receiptHandle = randomUUID();
        }
        if (received.length > 0) stored.save();
        return received;
      },
      delete: (receiptHandle) =>
        keep(messages().filter((message) => message.receiptHandle !== receiptHandle)),
      changeVisibility: (receiptHandle, timeoutMs) => {
        const message = find(receiptHandle);
        if (!message)
          throw new ServiceError('ReceiptHandleIsInvalid', 400, 'The receipt handle is not known.');
        message.visibleAt = clock.now() + timeoutMs;
        message.announced = timeoutMs === 0;
        stored.save();
        if (timeoutMs === 0) announce(queue);
      },
      purge: () => keep([]),
      messages,
      visibleCount: () => messages().filter(isVisible).length,
    };

    const expire = (now: EpochMs) => {
      if (messages().some((message) => message.sentAt + definition.retentionMs <= now)) {
        keep(messages().filter((message) => message.sentAt + definition.retentionMs > now));
      }
    };
    const redriveExhausted = () => {
      const { redrive } = definition;
      if (!redrive) return;
      const target = byArn.get(redrive.deadLetterArn);
      const exhausted = messages().filter(
        (message) => isVisible(message) && message.receiveCount >= redrive.maxReceiveCount,
      );
      if (exhausted.length === 0) return;
      keep(messages().filter((message) => !exhausted.includes(message)));
      for (const message of exhausted)
        target?.send(message.body, { delayMs: 0, attributes: message.attributes });
    };
    return queue;
  };

  const queues = definitions.map(open);
  const byArn = new Map(queues.map((queue) => [queue.definition.arn, queue]));
  const unannounced = () =>
    queues
      .flatMap((queue) => queue.messages().map((message) => ({ queue, message })))
      .filter(({ message }) => !message.announced)
      .reduce<{ queue: Queue; message: Message } | undefined>(
        (first, each) => (first && first.message.visibleAt <= each.message.visibleAt ? first : each),
        undefined,
      );

  const byName = (name: string): Queue => {
    const queue = queues.find((each) => each.definition.name === name);
    if (queue) return queue;
    throw new ServiceError('QueueDoesNotExist', 400, 'The specified queue does not exist.');
  };

  return {
    byUrl: (url) => byName(url.split('/').at(-1) ?? ''),
    byName,
    byArn: (arn) => byArn.get(arn),
    all: () => queues,
    onVisible: (listener) => {
      listeners.push(listener);
    },
    source: {
      name: 'queues',
      isStep: true,
      nextDueAt: () => unannounced()?.message.visibleAt,
      runNext: async () => {
        const next = unannounced();
        if (!next) return;
        next.message.announced = true;
        announce(next.queue);
      },
    },
  };
}

function parseStored(stored: unknown): Stored {
  if (!isObject(stored) || !Object.values(stored).every(Array.isArray)) throw new TypeError('not queues');
  return stored as Stored;
}
