'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, useCallback } from 'react';

/**
 * Follows a plain link without loading the page anew, as the router's own links do. Making one of those is a good part
 * of making a card, and scrolling makes cards; so all of a board's are followed here. What a person may do with a link
 * besides, such as open it in another tab, stays the browser's.
 */
export function useFollowLink(): (event: MouseEvent) => void {
  const router = useRouter();
  return useCallback(
    (event) => {
      const special = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      const href = event.target instanceof Element && event.target.closest('a')?.getAttribute('href');
      if (!href || special || event.defaultPrevented) return;
      event.preventDefault();
      router.push(href);
    },
    [router],
  );
}
