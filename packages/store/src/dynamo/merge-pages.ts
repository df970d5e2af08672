import type { Page, PageKey } from '../ports.ts';

/** An item of a merged list with its place, which sorts as its partition does. */
export interface Placed<T> {
  readonly place: string;
  /** Where the page ends if it ends with this item; a key need not exist to be read on from. */
  readonly key: PageKey;
  readonly item: T;
}

/**
 * One page of several partitions in a common order, earliest first. What lies behind the place where one of them was
 * cut waits for the next page: something unread may come before it.
 *
 * @param placeIn The place in a `next`, comparable with those of items.
 */
export function mergePages<T>(
  pages: readonly Page<Placed<T>>[],
  limit: number,
  placeIn: (key: PageKey) => string,
): Page<T> {
  const cuts = pages.flatMap(({ next }) => (next ? [next] : []));
  const [first, ...others] = cuts;
  const cut = others.reduce((least, one) => (least && placeIn(one) >= placeIn(least) ? least : one), first);
  const found = pages
    .flatMap(({ items }) => items)
    .filter(({ place }) => cut === undefined || place <= placeIn(cut))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
  const shown = found.slice(0, limit);
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1);
  if (found.length > shown.length && last) return { items, next: last.key };
  return cut ? { items, next: cut } : { items };
}
