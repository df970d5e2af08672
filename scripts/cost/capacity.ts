import { indexes, projected, table } from '@afterword/store/table-shape';
import { itemBytes } from '@afterword/store/testing/item-bytes';
import { smallItemUnits } from '@afterword/store/testing/write-units';

type Json = Readonly<Record<string, unknown>>;

/** What one call costs in request units. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

/** Items as they were last written, by key: what an index has to change depends on what it holds. */
export type KnownItems = Map<string, Json>;

/**
 * Request units by AWS's rules, from what went over the wire: DynamoDB Local's own figures leave out parts of
 * transactions.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function unitsOf(action: string, input: Json, output: Json, known: KnownItems = new Map()): Units {
  switch (action) {
    case 'GetItem':
      return { read: readUnits(bytesOf(output.Item), isConsistent(input)), write: 0 };
    case 'BatchGetItem':
      return { read: batchReadUnits(output), write: 0 };
    case 'Query': {
      const bytes = listOf(output.Items).reduce<number>((sum, item) => sum + bytesOf(item), 0);
      return { read: readUnits(bytes, isConsistent(input)), write: 0 };
    }
    case 'UpdateItem':
    case 'DeleteItem':
      return { read: 0, write: 1 };
    case 'TransactWriteItems': {
      const parts = listOf(input.TransactItems).map((part) => objectOf(objectOf(part).Put));
      const write = parts.reduce(
        (sum, { Item }) => sum + (Item ? putUnits(plain(Item), known) : smallItemUnits),
        0,
      );
      return { read: 0, write };
    }
    default:
      return { read: 0, write: 0 };
  }
}

/** In a transaction an item costs twice its size, the larger of before and after; its indexes cost once. */
function putUnits(item: Json, known: KnownItems): number {
  const key = `${String(item.pk)} ${String(item.sk)}`;
  const before = known.get(key);
  known.set(key, item);
  const own = 2 * writeUnits(Math.max(itemBytes(item), before ? itemBytes(before) : 0));
  return indexNames.reduce(
    (sum, name) => sum + indexUnits(copied(before, name), copied(item, name), name),
    own,
  );
}

const indexNames = Object.keys(indexes) as readonly (keyof typeof indexes)[];

/** What an index holds of an item; `undefined` where it is not in it. */
function copied(item: Json | undefined, name: keyof typeof indexes): Json | undefined {
  const { partitionKey, sortKey } = indexes[name];
  if (!item || !(partitionKey in item)) return undefined;
  const attributes = [table.partitionKey, table.sortKey, partitionKey, sortKey, ...projected[name]];
  return Object.fromEntries(attributes.map((attribute) => [attribute, item[attribute]]));
}

/** Nothing where nothing of it changed; a delete and a put where its place did. */
function indexUnits(before: Json | undefined, after: Json | undefined, name: keyof typeof indexes): number {
  const cost = (of: Json | undefined) => (of ? writeUnits(itemBytes(of)) : 0);
  if (!before || !after) return cost(before) + cost(after);
  if (JSON.stringify(before) === JSON.stringify(after)) return 0;
  const { partitionKey, sortKey } = indexes[name];
  const isSamePlace = before[partitionKey] === after[partitionKey] && before[sortKey] === after[sortKey];
  return isSamePlace ? Math.max(cost(before), cost(after)) : cost(before) + cost(after);
}

const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

const isConsistent = ({ ConsistentRead }: Json): boolean => ConsistentRead === true;

const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);

function batchReadUnits(output: Json): number {
  return Object.values(objectOf(output.Responses)).reduce<number>(
    (sum, items) => sum + listOf(items).reduce<number>((of, item) => of + readUnits(bytesOf(item), false), 0),
    0,
  );
}

const bytesOf = (item: unknown): number => (item === undefined ? 0 : itemBytes(plain(item)));

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** An item as a program holds it. */
const plain = (item: unknown): Json =>
  Object.fromEntries(Object.entries(objectOf(item)).map(([name, value]) => [name, heldBy(value)]));

function heldBy(value: unknown): unknown {
  const [type, held] = Object.entries(objectOf(value))[0] ?? [];
  if (type === 'N') return Number(held);
  if (type === 'NULL') return null;
  if (type === 'M') return plain(held);
  if (type === 'L') return listOf(held).map(heldBy);
  return held;
}
