'use client';

import type { TodayPage } from '@afterword/contracts/resources/today';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { todayLimit } from './today-limit.ts';

export const todayKey = ['today'] as const;

/**
 * What needs a person, read again every half minute of a visible tab. A read that fails leaves what was shown.
 *
 * @param owner Whose; `undefined`: of all divisions one may see.
 * @param ready Whether it is known whose.
 */
export const useToday = (owner: string | undefined, ready: boolean, initial?: TodayPage) =>
  useInfiniteQuery({
    queryKey: [...todayKey, owner ?? 'all'],
    queryFn: async ({ pageParam, signal }) =>
      orThrow(
        await api.getToday(
          {
            query: {
              limit: todayLimit,
              ...(owner === undefined ? {} : { owner }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          { signal },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor ?? null,
    enabled: ready,
    refetchInterval: 30_000,
    refetchOnWindowFocus: true,
    ...(initial
      ? {
          initialData: { pages: [initial], pageParams: [null] } satisfies InfiniteData<
            TodayPage,
            string | null
          >,
        }
      : {}),
  });
