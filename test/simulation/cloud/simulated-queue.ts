import type { World } from '../world.ts';

interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  receives: number;
  /** Virtual milliseconds; before it nobody receives the message. */
  visibleAt: number;
}

export interface QueueOptions {
  readonly name: string;
  readonly visibilitySeconds: number;
  readonly maxReceives: number;
}

/** A standard SQS queue: at least once, in no promised order, with a visibility timeout and a dead-letter queue. */
export class SimulatedQueue {
  readonly dead: string[] = [];
  readonly options: QueueOptions;
  readonly #world: World;
  readonly #messages = new Map<string, QueuedMessage>();
  /** Told of every message that is put. */
  onPut: (body: string) => void = () => {};
  /** Told when a message was given up. */
  onDead: () => void = () => {};
  #onVisible: () => void = () => {};
  #count = 0;

  constructor(world: World, options: QueueOptions) {
    this.#world = world;
    this.options = options;
  }

  get size(): number {
    return this.#messages.size;
  }

  whenVisible(wake: () => void): void {
    this.#onVisible = wake;
  }

  put(body: string, delaySeconds = 0): void {
    this.onPut(body);
    this.#add(body, delaySeconds);
    if (this.#world.faults.duplicates('queue')) this.#add(body, delaySeconds);
  }

  #add(body: string, delaySeconds: number): void {
    const { time } = this.#world;
    this.#count += 1;
    const id = `${this.options.name}-${this.#count}`;
    const visibleAt = time.now + delaySeconds * 1000 + this.#world.faults.deliveryMilliseconds();
    this.#messages.set(id, { id, body, receives: 0, visibleAt });
    time.at(visibleAt, this.#onVisible);
  }

  /** Takes up to `most` visible messages and hides them for the visibility timeout. */
  receive(most: number): readonly { readonly id: string; readonly body: string }[] {
    const { now } = this.#world.time;
    const taken: QueuedMessage[] = [];
    for (const message of this.#messages.values()) {
      if (taken.length === most) break;
      if (message.visibleAt > now) continue;
      if (message.receives >= this.options.maxReceives) {
        this.#messages.delete(message.id);
        this.dead.push(message.body);
        this.onDead();
        continue;
      }
      message.receives += 1;
      message.visibleAt = now + this.options.visibilitySeconds * 1000;
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
    for (const body of this.dead.splice(0)) this.#add(body, 0);
  }
}
