import type { BatchAnswer } from '@afterword/functions/runtime/report-batch';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { invoke } from '../engine/invocation.ts';
import type { World } from '../world.ts';

export interface StreamMappingOptions {
  readonly functionName: string;
  readonly timeoutSeconds: number;
  readonly batchSize: number;
  readonly retryAttempts: number;
}

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<BatchAnswer>;

/**
 * A table's stream into one function: in order, at least once; a failing batch is halved and tried again from its
 * first failure, and given up after so many retries.
 */
export class SimulatedStream {
  /** Sequence numbers that were given up. */
  readonly givenUp: string[] = [];
  readonly #world: World;
  readonly #handler: StreamHandler;
  readonly #options: StreamMappingOptions;
  readonly #records: DynamoDBRecord[] = [];
  #working = false;
  #size: number;
  #retries = 0;
  #onEmpty: () => void = () => {};

  constructor(world: World, handler: StreamHandler, options: StreamMappingOptions) {
    this.#world = world;
    this.#handler = handler;
    this.#options = options;
    this.#size = options.batchSize;
    world.faults.onUp('lambda', () => this.#pump());
  }

  /** Called whenever everything appended so far has been taken. */
  whenEmpty(look: () => void): void {
    this.#onEmpty = look;
  }

  append(record: DynamoDBRecord): void {
    this.#records.push(record);
    if (this.#world.faults.duplicates('stream')) this.#records.push(record);
    this.#world.time.after(this.#world.faults.deliveryMilliseconds(), () => this.#pump());
  }

  #pump(): void {
    if (this.#working || this.#records.length === 0 || !this.#world.faults.isUp('lambda')) return;
    this.#working = true;
    const batch = this.#records.slice(0, this.#size);
    invoke(
      this.#world,
      this.#options.functionName,
      () => this.#handler({ Records: batch }),
      (ended) => {
        this.#working = false;
        const firstFailed =
          ended.kind === 'returned' ? ended.value.batchItemFailures[0]?.itemIdentifier : undefined;
        if (ended.kind === 'returned' && firstFailed === undefined) this.#succeeded(batch.length);
        else this.#failed(batch, firstFailed);
      },
      { timeoutSeconds: this.#options.timeoutSeconds },
    );
  }

  #succeeded(count: number): void {
    this.#records.splice(0, count);
    this.#size = this.#options.batchSize;
    this.#retries = 0;
    if (this.#records.length === 0) this.#onEmpty();
    this.#pump();
  }

  #failed(batch: readonly DynamoDBRecord[], firstFailed: string | undefined): void {
    const done = batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === firstFailed);
    if (done > 0) {
      this.#records.splice(0, done);
      this.#retries = 0;
    }
    this.#size = Math.max(1, Math.floor(this.#size / 2));
    this.#retries += 1;
    if (this.#retries > this.#options.retryAttempts) {
      const [lost] = this.#records.splice(0, 1);
      this.givenUp.push(lost?.dynamodb?.SequenceNumber ?? '');
      this.#retries = 0;
    }
    const wait = Math.min(60_000, 1000 * 2 ** this.#retries);
    this.#world.time.after(wait, () => this.#pump());
  }
}
