'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type BoardFilters, readFilters, writeFilters } from './filters.ts';

/** The filters of the address, and a way to change them that asks no server and adds nothing to "back". */
export function useFilters(): readonly [BoardFilters, (changes: Partial<BoardFilters>) => void] {
  const query = useSearchParams();
  const path = usePathname();
  const filters = useMemo(() => readFilters(query), [query]);
  const change = useCallback(
    (changes: Partial<BoardFilters>) => {
      // The address itself, not the last render: two quick changes must both arrive.
      const now = readFilters(new URLSearchParams(window.location.search));
      window.history.replaceState(null, '', `${path}${writeFilters({ ...now, ...changes })}`);
    },
    [path],
  );
  return [filters, change];
}
