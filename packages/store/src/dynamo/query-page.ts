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
  readonly atMost?: number | string;
  readonly newestFirst?: boolean;
}

/** Which items of a range are wanted; the others are read, and paid for, but do not come. */
export interface Filter {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Item>;
}

/** How many more pages a request may read; `queryFiltered` counts it down. */
export interface ReadBudget {
  left: number;
}

/** A filtered read looks through so many items at once: about half of the 1 MB that ends a query. */
const lookedThroughAtOnce = 1000;

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

interface Found {
  readonly items: readonly Item[];
  /** Where the query was cut, by its limit or at 1 MB. */
  readonly cut: Item | undefined;
}

async function query(
  table: Table,
  range: Range,
  limit: number,
  after: PageKey | undefined,
  filter?: Filter,
): Promise<Found> {
  const names = keyNames(range);
  const { suffix, values } = condition(range);
  const { Items: items = [], LastEvaluatedKey: cut } = await table.client.send(
    new QueryCommand({
      TableName: table.tableName,
      ...(range.index ? { IndexName: indexes[range.index].name } : { ConsistentRead: true }),
      KeyConditionExpression: `#pk = :pk${suffix}`,
      ...(filter && { FilterExpression: filter.expression }),
      ExpressionAttributeNames: {
        '#pk': names.partition,
        ...(suffix && { '#sk': names.within[0] ?? '' }),
        ...filter?.names,
      },
      ExpressionAttributeValues: { ':pk': range.partition, ...values, ...filter?.values },
      ScanIndexForward: range.newestFirst !== true,
      Limit: limit,
      ...(after && { ExclusiveStartKey: { [names.partition]: range.partition, ...after } }),
    }),
  );
  return { items, cut };
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
  const { items: found, cut } = await query(table, range, page.limit + 1, page.after);
  return pageOf(found, cut, page.limit, keyNames(range), read);
}

/**
 * Reads one page of what a filter lets through, query after query until it is full, the range ends or the budget is
 * spent; only then a page with a `next` may be short, or empty.
 */
export async function queryFiltered<T>(
  table: Table,
  range: Range,
  page: PageRequest,
  filter: Filter,
  budget: ReadBudget,
  read: (item: Item) => T,
): Promise<Page<T>> {
  const names = keyNames(range);
  const found: Item[] = [];
  let after = page.after;
  let cut: Item | undefined;
  do {
    budget.left -= 1;
    const next = await query(table, range, lookedThroughAtOnce, after, filter);
    found.push(...next.items);
    cut = next.cut;
    after = cut && placeOf(cut, names);
  } while (cut && found.length <= page.limit && budget.left > 0);
  return pageOf(found, cut, page.limit, names, read);
}

function pageOf<T>(
  found: readonly Item[],
  cut: Item | undefined,
  limit: number,
  names: KeyNames,
  read: (item: Item) => T,
): Page<T> {
  const shown = found.slice(0, limit);
  const items = shown.map(read);
  const last = shown.at(-1);
  if (found.length > shown.length && last) return { items, next: placeOf(last, names) };
  // Fewer than asked for and yet not all: a query ends at 1 MB, a filtered read with its budget.
  return cut ? { items, next: placeOf(cut, names) } : { items };
}
