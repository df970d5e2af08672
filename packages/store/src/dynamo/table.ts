import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
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

/**
 * Reads up to 100 items at once, as they stood a moment ago: half the price of reading them one by one. What DynamoDB
 * leaves out under load is asked for again, three times; then it throws, since a list with holes looks whole.
 */
export async function lookAt(table: Table, wanted: readonly Key[]): Promise<readonly Item[]> {
  const found: Item[] = [];
  let keys: readonly Item[] = wanted.map((key) => ({ ...key }));
  for (let attempt = 0; attempt < 4 && keys.length > 0; attempt += 1) {
    const { Responses: replies = {}, UnprocessedKeys: rest = {} } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.tableName]: { Keys: [...keys] } } }),
    );
    found.push(...(replies[table.tableName] ?? []));
    keys = rest[table.tableName]?.Keys ?? [];
  }
  if (keys.length > 0) throw new Error('The table did not answer for all items');
  return found;
}
