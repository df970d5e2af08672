import * as z from 'zod/mini';

/** How many items a page may have. */
export const pageLimits = { default: 25, most: 100 } as const;

/** From a URL, so a number written as text. */
export const limit = z.coerce.number<number>().check(z.int(), z.gte(1), z.lte(pageLimits.most));

/** Opaque; comes from the reply before. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(2000));

/** What every list takes. */
export const pageQuery = { limit: z.optional(limit), cursor: z.optional(cursor) };

/** A page of a list. Without `cursor` it is the last one. */
export const pageOf = <Item extends z.core.SomeType>(item: Item) =>
  z.object({ items: z.array(item), cursor: z.optional(z.string()) });
