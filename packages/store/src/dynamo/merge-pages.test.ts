import { describe, expect, it } from 'vitest';
import type { Page } from '../ports.ts';
import { mergePages, type Placed } from './merge-pages.ts';

const page = (places: readonly number[], next?: number): Page<Placed<number>> => ({
  items: places.map((at) => ({ place: String(at), key: { at: String(at) }, item: at })),
  ...(next === undefined ? {} : { next: { at: String(next) } }),
});

describe('pages of several partitions, newest first', () => {
  it('are merged and cut the other way round', () => {
    const pages = [page([9, 4], 4), page([8, 3])];
    const { items, next } = mergePages(pages, 9, ({ at }) => String(at), -1);
    expect([items, next]).toEqual([[9, 8, 4], { at: '4' }]);
  });
});

const merged = (limit: number, ...pages: readonly Page<Placed<number>>[]) => {
  const { items, next } = mergePages(pages, limit, ({ at }) => String(at));
  return [items, next?.at ?? 'end'];
};

describe('pages of several partitions', () => {
  it('become one, in order', () => {
    expect(merged(9, page([1, 4]), page([2, 3]), page([]))).toEqual([[1, 2, 3, 4], 'end']);
    expect(merged(9)).toEqual([[], 'end']);
  });

  it('are cut at the limit, and go on behind the last item', () => {
    expect(merged(3, page([1, 4]), page([2, 3]))).toEqual([[1, 2, 3], '3']);
    expect(merged(2, page([1, 2], 2), page([3]))).toEqual([[1, 2], '2']);
  });

  it('show nothing behind the place up to which a partition was looked through', () => {
    // The first was cut at 5 with its reads spent: 6 of it may be unread, before the 7 of the second.
    expect(merged(9, page([1], 5), page([2, 7]))).toEqual([[1, 2], '5']);
    expect(merged(9, page([], 5), page([], 3))).toEqual([[], '3']);
  });
});
