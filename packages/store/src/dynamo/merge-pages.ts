import type { Page, PageKey } from '../ports.ts';

/** An item of a merged list with its place, which sorts as its partition does. */
export interface Placed<T> {
  readonly place: string;
  /** Where the page ends if it ends with this item; a key need not exist to be read on from. */
  readonly key: PageKey;
  readonly item: T;
}

/**
 * One page of several partitions in a common order. What lies behind the place where one of them was
 * cut waits for the next page: something unread may come before it.
 *
 * @param placeIn The place in a `next`, comparable with those of items.
 * @param order 1: the least place first; -1: the greatest.
 */
export function mergePages<T>(
  pages: readonly Page<Placed<T>>[],
  limit: number,
  placeIn: (key: PageKey) => string,
  order: 1 | -1 = 1,
): Page<T> {
  const comesBefore = (one: string, other: string) => (order === 1 ? one < other : one > other);
  const cuts = pages.flatMap(({ next }) => (next ? [next] : []));
  const [first, ...others] = cuts;
  const cut = others.reduce(
    (least, one) => (least && !comesBefore(placeIn(one), placeIn(least)) ? least : one),
    first,
  );
  const found = pages
    .flatMap(({ items }) => items)
    .filter(({ place }) => cut === undefined || !comesBefore(placeIn(cut), place))
    .sort((one, other) => (comesBefore(one.place, other.place) ? -1 : 1));
  const shown = found.slice(0, limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1);
  if (found.length > shown.length && last) return { items, next: last.key };
  return cut ? { items, next: cut } : { items };
}
