import type { VirtualClock } from '../clock/virtual-clock.ts';
import { region } from '../cloudformation/pseudo-parameters.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json.ts';
import type { JsonFile } from '../state/json-file.ts';
import { type DynamoDbClient, DynamoDbError } from './dynamodb-client.ts';

/** A change of an item, in the form Lambda hands to functions. */
export type StreamRecord = JsonObject & {
  readonly dynamodb: JsonObject & { readonly SequenceNumber: string };
};

/** Where a mapping stands in a table's stream. Kept between runs. */
export type StreamPosition = {
  streamArn?: string;
  shards: Record<string, { after?: string; finished?: boolean }>;
};

export type StreamReader = {
  /** The next records, oldest first; none when everything written so far has been read. */
  read(limit: number): Promise<readonly StreamRecord[]>;
  /** These, and all before them, need not be read again after a restart. */
  commit(records: readonly StreamRecord[]): void;
  /** A text that changes whenever something more was read. */
  position(): string;
  /** Everything read so far is done, also what a filter has left out. */
  commitAll(): void;
};

const shardOf = new WeakMap<StreamRecord, string>();

/** Reads one table's stream for one mapping, shard after shard, parents before children. */
export function createStreamReader(
  tableName: string,
  sourceArn: string,
  needs: {
    readonly client: Pick<DynamoDbClient, 'call'>;
    readonly position: JsonFile<StreamPosition>;
    readonly clock: Pick<VirtualClock, 'offsetMs'>;
  },
): StreamReader {
  const { client, position, clock } = needs;
  const stream = (action: string, input: JsonObject) =>
    client.call(`DynamoDBStreams_20120810.${action}`, input);
  /** Iterators of this run; what is committed is told by `position`. */
  const iterators = new Map<string, string>();
  const readUpTo = new Map<string, string>();
  const exhausted = new Set<string>();
  let openShards: string[] = [];

  const latestStreamArn = async (): Promise<string> => {
    const { Streams } = await stream('ListStreams', { TableName: tableName });
    const arn = textOf(objectOf(listOf(Streams).at(-1)).StreamArn);
    if (arn === undefined) throw new Error(`Table ${tableName} has no stream.`);
    if (position.value.streamArn !== arn) {
      // The table was made anew: older positions mean nothing.
      position.value.streamArn = arn;
      position.value.shards = {};
      position.save();
    }
    return arn;
  };

  const listShards = async (): Promise<void> => {
    const StreamArn = await latestStreamArn();
    const shards: JsonObject[] = [];
    for (let start: string | undefined; ; ) {
      const described = await stream('DescribeStream', {
        StreamArn,
        ...(start === undefined ? {} : { ExclusiveStartShardId: start }),
      });
      const description = objectOf(described.StreamDescription);
      shards.push(...listOf(description.Shards).filter(isObject));
      start = textOf(description.LastEvaluatedShardId);
      if (start === undefined) break;
    }
    const ids = new Set(shards.map((shard) => textOf(shard.ShardId) ?? ''));
    const isOver = (id: string) => exhausted.has(id) || position.value.shards[id]?.finished === true;
    openShards = shards
      .filter((shard) => !isOver(textOf(shard.ShardId) ?? ''))
      .filter((shard) => {
        const parent = textOf(shard.ParentShardId);
        return parent === undefined || !ids.has(parent) || isOver(parent);
      })
      .map((shard) => textOf(shard.ShardId) ?? '');
  };

  const iteratorOf = async (ShardId: string): Promise<string | undefined> => {
    const known = iterators.get(ShardId);
    if (known !== undefined) return known;
    const after = readUpTo.get(ShardId) ?? position.value.shards[ShardId]?.after;
    const StreamArn = position.value.streamArn;
    const from = async (input: JsonObject) =>
      textOf((await stream('GetShardIterator', { StreamArn, ShardId, ...input })).ShardIterator);
    if (after === undefined) return from({ ShardIteratorType: 'TRIM_HORIZON' });
    try {
      return await from({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after });
    } catch (error) {
      // Streams forget after 24 hours: go on with the oldest that is left.
      if (error instanceof DynamoDbError && error.code === 'TrimmedDataAccessException') {
        return from({ ShardIteratorType: 'TRIM_HORIZON' });
      }
      throw error;
    }
  };

  const readShard = async (shardId: string, Limit: number): Promise<readonly StreamRecord[]> => {
    const ShardIterator = await iteratorOf(shardId);
    if (ShardIterator === undefined) return [];
    iterators.delete(shardId);
    const reply = await stream('GetRecords', { ShardIterator, Limit });
    const next = textOf(reply.NextShardIterator);
    const records = listOf(reply.Records)
      .filter(isObject)
      .map((record) => lambdaRecord(record, sourceArn, clock.offsetMs()));
    for (const record of records) shardOf.set(record, shardId);
    const last = records.at(-1);
    if (last) readUpTo.set(shardId, last.dynamodb.SequenceNumber);
    if (next !== undefined) iterators.set(shardId, next);
    else exhausted.add(shardId);
    return records;
  };

  return {
    read: async (limit) => {
      for (let relisted = false; ; relisted = true) {
        for (const shardId of openShards) {
          // A page may be empty and yet not be the last one of a closed shard.
          const records = await readShard(shardId, limit).catch((error: unknown) => {
            iterators.delete(shardId);
            if (error instanceof DynamoDbError && error.code === 'ExpiredIteratorException')
              return readShard(shardId, limit);
            throw error;
          });
          if (records.length > 0) return records;
        }
        // A shard that ended, or the first call: there may be children.
        const hasEnded = openShards.length === 0 || openShards.some((shardId) => exhausted.has(shardId));
        if (!hasEnded || (relisted && openShards.length === 0)) return [];
        await listShards();
      }
    },
    commit: (records) => {
      for (const record of records) {
        const shardId = shardOf.get(record);
        if (shardId === undefined) continue;
        position.value.shards[shardId] = {
          ...position.value.shards[shardId],
          after: record.dynamodb.SequenceNumber,
        };
      }
      position.save();
    },
    position: () => [...readUpTo.values()].join(','),
    commitAll: () => {
      for (const [shardId, after] of readUpTo) position.value.shards[shardId] = { after };
      for (const shardId of exhausted) {
        position.value.shards[shardId] = { ...position.value.shards[shardId], finished: true };
      }
      position.save();
    },
  };
}

function lambdaRecord(record: JsonObject, eventSourceARN: string, offsetMs: number): StreamRecord {
  const change = objectOf(record.dynamodb);
  const createdAt = numberOf(change.ApproximateCreationDateTime);
  return {
    ...record,
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN,
    dynamodb: {
      ...change,
      SequenceNumber: textOf(change.SequenceNumber) ?? '',
      // Epoch seconds of the database's wall clock, moved to virtual time.
      ...(createdAt === undefined
        ? {}
        : { ApproximateCreationDateTime: createdAt + Math.round(offsetMs / 1000) }),
    },
  };
}

export function parseStreamPosition(stored: unknown): StreamPosition {
  if (!isObject(stored) || !isObject(stored.shards)) throw new TypeError('not a stream position');
  return stored as StreamPosition;
}
