import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageKey, PageRequest } from '../ports.ts';
import { indexes, table as tableKeys } from '../table-shape.ts';
import type { Item } from './codecs/item-codec.ts';
import type { Table } from './table.ts';

/** One partition of the table or of an index, and how much of it. */
export interface Range {
  readonly index?: keyof typeof indexes;
  readonly partition: string;
  readonly beginsWith?: string;
  readonly atMost?: number;
  readonly newestFirst?: boolean;
}

interface KeyNames {
  readonly partition: string;
  /** What tells apart the items of one partition. */
  readonly within: readonly string[];
}

function keyNames(range: Range): KeyNames {
  if (!range.index) return { partition: tableKeys.partitionKey, within: [tableKeys.sortKey] };
  const { partitionKey, sortKey } = indexes[range.index];
  return { partition: partitionKey, within: [sortKey, tableKeys.partitionKey, tableKeys.sortKey] };
}

/** Where a page ended, less the partition: whoever reads on names that himself and cannot be led into another. */
const placeOf = (item: Item, names: KeyNames): PageKey =>
  Object.fromEntries(
    names.within.map((name) => {
      const value = item[name];
      return [name, typeof value === 'number' ? value : String(value)];
    }),
  );

function condition(range: Range): { readonly suffix: string; readonly values: Readonly<Item> } {
  if (range.beginsWith !== undefined && range.beginsWith !== '') {
    return { suffix: ' AND begins_with(#sk, :range)', values: { ':range': range.beginsWith } };
  }
  if (range.atMost !== undefined) {
    return { suffix: ' AND #sk <= :range', values: { ':range': range.atMost } };
  }
  return { suffix: '', values: {} };
}

/**
 * Reads one page with one query. The table itself is read consistently, indexes cannot be. One item more than asked
 * for is read, so that the last page knows that it is the last.
 */
export async function queryPage<T>(
  table: Table,
  range: Range,
  page: PageRequest,
  read: (item: Item) => T,
): Promise<Page<T>> {
  const names = keyNames(range);
  const { suffix, values } = condition(range);
  const { Items: found = [], LastEvaluatedKey: cut } = await table.client.send(
    new QueryCommand({
      TableName: table.tableName,
      ...(range.index ? { IndexName: indexes[range.index].name } : { ConsistentRead: true }),
      KeyConditionExpression: `#pk = :pk${suffix}`,
      ExpressionAttributeNames: { '#pk': names.partition, ...(suffix && { '#sk': names.within[0] ?? '' }) },
      ExpressionAttributeValues: { ':pk': range.partition, ...values },
      ScanIndexForward: range.newestFirst !== true,
      Limit: page.limit + 1,
      ...(page.after && { ExclusiveStartKey: { [names.partition]: range.partition, ...page.after } }),
    }),
  );
  const shown = found.slice(0, page.limit);
  const items = shown.map(read);
  const last = shown.at(-1);
  if (found.length > shown.length && last) return { items, next: placeOf(last, names) };
  // Fewer than asked for and yet not all: a query ends at 1 MB.
  return cut ? { items, next: placeOf(cut, names) } : { items };
}
