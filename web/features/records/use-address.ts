'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** Part of the address that says what is shown; a change asks no server and adds nothing to "back". */
export function useAddress(): readonly [
  Pick<URLSearchParams, 'get'>,
  (changes: Readonly<Record<string, string>>) => void,
] {
  const query = useSearchParams();
  const path = usePathname();
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      // The address itself, not the last render: two quick changes must both arrive.
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      window.history.replaceState(null, '', next.size > 0 ? `${path}?${next}` : path);
    },
    [path],
  );
  return [query, change];
}
