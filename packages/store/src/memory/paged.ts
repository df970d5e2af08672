import type { Page, PageRequest } from '../ports.ts';
import { frozen } from './frozen.ts';

/** DynamoDB sorts strings by their UTF-8 bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Earliest first, as a number sorts. */
export const timeOrder = (seconds: number, id: string): string =>
  `${String(seconds).padStart(12, '0')}#${id}`;

/** Where something stands in its list. Two things never stand at the same place. */
export interface Placed<T> {
  readonly at: string;
  readonly item: T;
}

/** The page of `all` that was asked for, in ascending or descending order of its places. */
export function paged<T>(all: readonly Placed<T>[], page: PageRequest, order: 1 | -1 = 1): Page<T> {
  const { after } = page;
  const rest = [...all]
    .sort((a, b) => order * byBytes(a.at, b.at))
    .filter(({ at }) => after === undefined || order * byBytes(at, String(after.at)) > 0);
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  const items = shown.map(({ item }) => frozen(item));
  return last && rest.length > shown.length ? { items, next: { at: last.at } } : { items };
}
