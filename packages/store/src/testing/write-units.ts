import { indexes, projected, table } from '../table-shape.ts';
import { itemBytes } from './item-bytes.ts';

type Item = Readonly<Record<string, unknown>>;

const units = (item: Item): number => Math.ceil(itemBytes(item) / 1024);

/** What an index copies of an item; `undefined` where the item is not in it. */
function indexed(item: Item, name: keyof typeof indexes): Item | undefined {
  const { partitionKey, sortKey } = indexes[name];
  if (!(partitionKey in item)) return undefined;
  const copied = [table.partitionKey, table.sortKey, partitionKey, sortKey, ...projected[name]];
  return Object.fromEntries(copied.map((attribute) => [attribute, item[attribute]]));
}

const indexNames = Object.keys(indexes) as readonly (keyof typeof indexes)[];

/** What a transaction pays for an item it puts: twice its size in KB, and once for each index it is in. */
export const putUnits = (item: Item): number =>
  indexNames.reduce((sum, name) => {
    const copy = indexed(item, name);
    return copy ? sum + units(copy) : sum;
  }, 2 * units(item));

/** What a transaction pays for an item of up to 1 KB that it deletes or checks. */
export const smallItemUnits = 2;
