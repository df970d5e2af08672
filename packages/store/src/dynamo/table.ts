import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Versioned } from '../ports.ts';
import { type Item, type ItemCodec, versionOf } from './codecs/item-codec.ts';
import type { Key } from './keys.ts';

/** The table and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

/** Reads one item, consistently. */
export async function readItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item: item } = await table.client.send(
    new GetCommand({ TableName: table.tableName, Key: key, ConsistentRead: true }),
  );
  return item;
}

/** Reads one aggregate, consistently, with the version a later write must name. */
export async function readVersioned<T>(
  table: Table,
  key: Key,
  codec: ItemCodec<T>,
): Promise<Versioned<T> | undefined> {
  const item = await readItem(table, key);
  return item && { value: codec.decode(item), version: versionOf(item) };
}
