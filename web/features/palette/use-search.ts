'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

/** One letter begins too many names. */
const leastTyped = 2;
const mostTyped = 100;

/** Records whose name begins with what is typed, asked 150 ms after the last key. */
export function useSearch(typed: string) {
  const wanted = typed.trim().slice(0, mostTyped);
  const [q] = useDebouncedValue(wanted, 150);
  const isAsked = wanted.length >= leastTyped;
  const query = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => orThrow(await api.search({ query: { q } }, { signal })).items,
    enabled: isAsked && q.length >= leastTyped,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  return {
    hits: isAsked ? (query.data ?? []) : [],
    isLooking: isAsked && (q !== wanted || query.isFetching),
    error: isAsked ? query.error : null,
    retry: () => void query.refetch(),
  };
}
