import { expect } from 'vitest';
import type { Change, Page, PageRequest, Stores } from '../ports.ts';

/** Commits what the rule takes for granted. */
export async function save(stores: Stores, ...changes: readonly Change[]): Promise<void> {
  expect(await stores.commits.commit(changes)).toEqual({ ok: true });
}

/** Turns every page over; fails where a list never ends or a page holds more than was asked for. */
export async function everyPage<T>(
  limit: number,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<(readonly T[])[]> {
  const pages: (readonly T[])[] = [];
  let after: PageRequest['after'];
  do {
    const page = await read(after ? { limit, after } : { limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    pages.push(page.items);
    after = page.next;
  } while (after && pages.length < 100);
  expect(after).toBeUndefined();
  return pages;
}
