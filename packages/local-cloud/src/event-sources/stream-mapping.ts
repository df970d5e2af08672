import type { DueSource } from '../clock/advance.ts';
import type { EpochMs, VirtualClock } from '../clock/virtual-clock.ts';
import type { StreamReader, StreamRecord } from '../dynamodb/stream-reader.ts';
import { type Batch, type BatchResult, decideBatchOutcome, failedItems } from './batch-outcome.ts';
import { matchesPattern } from './filter-pattern.ts';
import type { MappingDefinition } from './mapping-definition.ts';

export type StreamMapping = {
  /** Something was written: read until the stream's end. */
  poke(): void;
  isBusy(): boolean;
  /** What a fault holds back may be tried again. */
  release(): void;
  readonly source: DueSource;
  stop(): void;
};

type Needs = {
  readonly definition: MappingDefinition;
  readonly reader: StreamReader;
  /** Whether the function's role lets Lambda read the stream. Where not, nothing is read, as in AWS. */
  mayRead(): boolean;
  readonly clock: Pick<VirtualClock, 'now'>;
  /** Lets a batch pass; how long it is held back, in virtual milliseconds, if it is. Throws when it must wait. */
  deliver(work: () => Promise<void>): Promise<number | undefined>;
  invoke(event: unknown): Promise<unknown>;
  sendToFailureQueue(body: string): Promise<void>;
  readonly log: (line: string) => void;
};

const longestBackoffMs = 60_000;
/** A stream that cannot be read costs no attempts; a window's end releases it before this. */
const longestHoldMs = 3_600_000;

/** Feeds the records of a table's stream to a function: in order, one batch at a time. */
export function startStreamMapping(needs: Needs): StreamMapping {
  const { definition, reader, clock } = needs;
  let hasNews = true;
  let running = false;
  let stopped = false;
  /** Batches read but not done; the first one blocks the others, as a shard does in Lambda. */
  let batches: Batch<StreamRecord>[] = [];
  let retryAt: EpochMs | undefined;
  let holds = 0;

  const pump = async (): Promise<void> => {
    if (running || stopped) return;
    if (hasNews && !needs.mayRead()) {
      hasNews = false;
      return;
    }
    running = true;
    try {
      while (!stopped && retryAt === undefined && (hasNews || batches.length > 0)) {
        if (batches.length === 0) {
          hasNews = false;
          const records = await reader.read(definition.batchSize);
          if (records.length === 0) continue;
          hasNews = true;
          const wanted = records.filter(isWanted);
          if (wanted.length === 0) {
            reader.commit(records);
            continue;
          }
          batches = [{ records: wanted, attempts: 0 }];
        }
        await handleFirst();
        if (batches.length === 0) reader.commitAll();
      }
    } catch (error) {
      if (!stopped) {
        // A database that is being started again has been told of already.
        if (!isUnreachable(error)) {
          needs.log(`Reading the stream for ${definition.logicalId} failed: ${String(error)}`);
        }
        hasNews = true;
        setTimeout(() => void pump(), 500).unref();
      }
    } finally {
      running = false;
    }
  };

  const isWanted = (record: StreamRecord) =>
    definition.filters.length === 0 || definition.filters.some((pattern) => matchesPattern(pattern, record));

  const handleFirst = async (): Promise<void> => {
    const [batch, ...later] = batches;
    if (!batch) return;
    const carried: { result?: BatchResult } = {};
    const hold = await needs
      .deliver(async () => {
        carried.result = await resultOf(batch);
      })
      .catch(() => Math.min(30_000 * 2 ** holds, longestHoldMs));
    if (hold !== undefined || !carried.result) {
      holds += 1;
      retryAt = clock.now() + (hold ?? 0);
      return;
    }
    holds = 0;
    const outcome = decideBatchOutcome(batch, carried.result, definition);
    batches = [...outcome.retry, ...later];
    if (outcome.done.length > 0) reader.commit(outcome.done);
    if (outcome.givenUp.length > 0) await giveUp(outcome.givenUp);
    const attempts = outcome.retry[0]?.attempts;
    if (attempts !== undefined)
      retryAt = clock.now() + Math.min(1000 * 2 ** (attempts - 1), longestBackoffMs);
  };

  const resultOf = async (batch: Batch<StreamRecord>): Promise<BatchResult> => {
    try {
      const answer = await needs.invoke({ Records: batch.records });
      if (!definition.reportsItemFailures) return { kind: 'done' };
      const ids = batch.records.map((record) => record.dynamodb.SequenceNumber);
      const failed = failedItems(answer, ids).map((id) => ids.indexOf(id));
      return failed.length === 0 ? { kind: 'done' } : { kind: 'failed', from: Math.min(...failed) };
    } catch {
      return { kind: 'failed', from: 0 };
    }
  };

  const giveUp = async (records: readonly StreamRecord[]): Promise<void> => {
    needs.log(`${definition.logicalId} gave up on ${records.length} stream record(s).`);
    await needs.sendToFailureQueue(failureMessage(definition, records, clock.now()));
    reader.commit(records);
  };

  return {
    poke: () => {
      hasNews = true;
      void pump();
    },
    isBusy: () => !stopped && (running || (retryAt === undefined && (hasNews || batches.length > 0))),
    release: () => {
      if (holds === 0) return;
      retryAt = undefined;
      void pump();
    },
    source: {
      name: `retries of ${definition.logicalId}`,
      isStep: false,
      nextDueAt: () => retryAt,
      runNext: async () => {
        retryAt = undefined;
        void pump();
      },
    },
    stop: () => {
      stopped = true;
    },
  };
}

function isUnreachable(error: unknown): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** What Lambda sends to an on-failure queue: where the records are, not the records. */
function failureMessage(
  definition: MappingDefinition,
  records: readonly StreamRecord[],
  now: EpochMs,
): string {
  const [first] = records;
  const last = records.at(-1);
  return JSON.stringify({
    requestContext: {
      functionArn: definition.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: definition.maximumRetries + 1,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'local',
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      batchSize: records.length,
      streamArn: definition.sourceArn,
    },
  });
}
