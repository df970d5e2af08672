import { setTimeout } from 'node:timers/promises';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './codecs/item-codec.ts';
import type { Table } from './table.ts';

/** Items as they lie in the table, for putting a whole table back. No function may do any of this. */

/** Every item, a page at a time, in no order. */
export async function* scanItems({ client, tableName }: Table): AsyncGenerator<readonly Item[]> {
  let after: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(after ? { ExclusiveStartKey: { ...after } } : {}),
      }),
    );
    yield page.Items ?? [];
    after = page.LastEvaluatedKey;
  } while (after);
}

export const putItems = (table: Table, items: readonly Item[]): Promise<void> =>
  write(
    table,
    items.map((item) => ({ PutRequest: { Item: { ...item } } })),
  );

export const deleteItems = (table: Table, items: readonly Item[]): Promise<void> =>
  write(
    table,
    items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  );

type WriteRequest =
  | { readonly PutRequest: { readonly Item: Record<string, unknown> } }
  | { readonly DeleteRequest: { readonly Key: Record<string, unknown> } };

const mostAtOnce = 25;

/** What the table does not take at once is offered again, ever more slowly; after ten times it throws. */
async function write({ client, tableName }: Table, requests: readonly WriteRequest[]): Promise<void> {
  for (let at = 0; at < requests.length; at += mostAtOnce) {
    let open: WriteRequest[] = requests.slice(at, at + mostAtOnce);
    for (let attempt = 0; open.length > 0; attempt += 1) {
      if (attempt === 10) throw new Error('The table does not take what is written to it');
      if (attempt > 0) await setTimeout(50 * 2 ** attempt);
      const { UnprocessedItems: rest = {} } = await client.send(
        new BatchWriteCommand({ RequestItems: { [tableName]: open } }),
      );
      open = (rest[tableName] ?? []) as WriteRequest[];
    }
  }
}
