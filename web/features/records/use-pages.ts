'use client';

import type { Result } from '@afterword/contracts/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { orThrow } from '../../client/problem-error.ts';

/** A page of a list, as the API gives it. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly cursor?: string | undefined;
}

interface Options<Item> {
  /** Where it is kept; with everything the list depends on. */
  readonly queryKey: readonly unknown[];
  readonly read: (cursor: string | undefined, signal: AbortSignal) => Promise<Result<ListPage<Item>>>;
  /** The first page, where the server read it. */
  readonly initial?: ListPage<Item> | undefined;
  readonly enabled?: boolean;
}

/** A list that is read page by page. */
export function usePages<Item>({ queryKey, read, initial, enabled = true }: Options<Item>) {
  const query = useInfiniteQuery({
    queryKey,
    enabled,
    queryFn: async ({ pageParam, signal }) => orThrow(await read(pageParam, signal)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ListPage<Item>) => page.cursor,
    ...(initial ? { initialData: { pages: [initial], pageParams: [undefined] } } : {}),
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) };
}

/** A list as it is shown: its items so far, and the ways on. */
export interface Pages<Item> {
  readonly items: readonly Item[] | undefined;
  readonly error: Error | null;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
}
