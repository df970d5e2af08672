import type { Page, PageKey, PageRequest } from '@afterword/store/ports';

/** How many pages of an index one request may read; "more" beyond. */
export const mostReads = 8;

/**
 * A page of those that pass a look at each of them, read until it is full, and then on until one more is found: what
 * somebody may not see leaves neither a gap nor a `next` that tells of it. Only where eight reads did not settle it
 * a page may be short, or the next one empty.
 *
 * @param look Reads an item; `undefined` where it is not for them.
 */
export async function fillPage<T, Seen>(
  { limit, after }: PageRequest,
  read: (page: PageRequest) => Promise<Page<T>>,
  look: (item: T) => Promise<Seen | undefined>,
): Promise<Page<Seen>> {
  const items: Seen[] = [];
  let from = after;
  /** Where the page ended once it was full. */
  let end: PageKey | undefined;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const wanted = end ? limit : limit - items.length;
    const page = await read({ limit: wanted, ...(from ? { after: from } : {}) });
    const seen = (await Promise.all(page.items.map(look))).filter((one) => one !== undefined);
    if (end && seen.length > 0) return { items, next: end };
    items.push(...seen);
    from = page.next;
    if (!from) return { items };
    if (items.length >= limit) end ??= from;
  }
  return { items, ...(from ? { next: end ?? from } : {}) };
}
