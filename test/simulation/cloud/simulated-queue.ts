import type { World } from '../world.ts';

/** What a message says besides its body; by name. */
export type Attributes = Readonly<Record<string, string>>;

/** A message as it is received. */
export interface Received {
  readonly id: string;
  readonly body: string;
  /** Virtual milliseconds; the same in the dead-letter queue. */
  readonly sentAt: number;
  readonly attributes: Attributes;
}

interface QueuedMessage extends Received {
  receives: number;
  /** Virtual milliseconds; before it nobody receives the message. */
  visibleAt: number;
}

export interface QueueOptions {
  readonly name: string;
  readonly visibilitySeconds: number;
  /** Left out: a dead-letter queue, from which nothing goes anywhere. */
  readonly maxReceives?: number;
}

const retentionMilliseconds = 14 * 86_400_000;

/** A standard SQS queue: at least once, in no promised order, with a visibility timeout and a dead-letter queue. */
export class SimulatedQueue {
  readonly dead: string[] = [];
  readonly options: QueueOptions;
  readonly #world: World;
  readonly #messages = new Map<string, QueuedMessage>();
  /** Told of every message that is put. */
  onPut: (body: string) => void = () => {};
  readonly #deadLetters: SimulatedQueue | undefined;
  #onVisible: () => void = () => {};
  #count = 0;

  constructor(world: World, options: QueueOptions, deadLetters?: SimulatedQueue) {
    this.#world = world;
    this.options = options;
    this.#deadLetters = deadLetters;
  }

  get size(): number {
    return this.#messages.size;
  }

  whenVisible(wake: () => void): void {
    this.#onVisible = wake;
  }

  put(body: string, delaySeconds = 0, attributes: Attributes = {}): void {
    this.onPut(body);
    const sentAt = this.#world.time.now;
    this.#add({ body, sentAt, attributes }, delaySeconds);
    if (this.#world.faults.duplicates('queue')) this.#add({ body, sentAt, attributes }, delaySeconds);
  }

  #add(message: Omit<Received, 'id'>, delaySeconds: number): void {
    const { time } = this.#world;
    this.#count += 1;
    const id = `${this.options.name}-${this.#count}`;
    const visibleAt = time.now + delaySeconds * 1000 + this.#world.faults.deliveryMilliseconds();
    this.#messages.set(id, { ...message, id, receives: 0, visibleAt });
    time.at(visibleAt, this.#onVisible);
  }

  /** Takes up to `most` visible messages and hides them for the visibility timeout. */
  receive(most: number): readonly Received[] {
    const { now } = this.#world.time;
    const { maxReceives = Number.POSITIVE_INFINITY, visibilitySeconds } = this.options;
    const taken: QueuedMessage[] = [];
    for (const message of this.#messages.values()) {
      if (taken.length === most) break;
      if (message.visibleAt > now) continue;
      if (now - message.sentAt > retentionMilliseconds) {
        this.#messages.delete(message.id);
        continue;
      }
      if (message.receives >= maxReceives) {
        this.#messages.delete(message.id);
        this.dead.push(message.body);
        if (this.#deadLetters) this.#deadLetters.#add(message, 0);
        continue;
      }
      message.receives += 1;
      message.visibleAt = now + visibilitySeconds * 1000;
      this.#world.time.at(message.visibleAt, this.#onVisible);
      taken.push(message);
    }
    return taken;
  }

  delete(id: string): void {
    this.#messages.delete(id);
  }

  /** Puts what is dead back to work, as an operator does. */
  redrive(): void {
    const sentAt = this.#world.time.now;
    for (const body of this.dead.splice(0)) this.#add({ body, sentAt, attributes: {} }, 0);
  }
}
