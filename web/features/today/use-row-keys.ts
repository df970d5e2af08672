'use client';

import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useShortcuts } from '../shell/use-shortcuts.ts';

/** What of a row has the focus when one goes to it: its obvious action, so that Enter does it. */
const stops = '[data-primary]';

/** J and K, or the arrow keys where a row has the focus, go from row to row. */
export function useRowKeys(list: RefObject<HTMLDivElement | null>): void {
  const last = useRef(0);
  const primaries = useCallback(
    () => [...(list.current?.querySelectorAll<HTMLElement>(stops) ?? [])],
    [list],
  );
  const go = useCallback(
    (by: 1 | -1) => {
      const all = primaries();
      const row = document.activeElement?.closest('[data-row]');
      const here = row ? all.findIndex((one) => row.contains(one)) : -1;
      const next = here === -1 ? (by === 1 ? 0 : all.length - 1) : here + by;
      all[Math.min(all.length - 1, Math.max(0, next))]?.focus();
    },
    [primaries],
  );
  // Where no row has the focus, arrows scroll the page.
  const isMeant = ({ key }: KeyboardEvent) =>
    !key.startsWith('Arrow') || document.activeElement?.closest('[data-row]') != null;
  useShortcuts({
    nextRow: (event) => isMeant(event) && go(1),
    previousRow: (event) => isMeant(event) && go(-1),
  });

  // A row that was settled goes, and with it the focus: it goes on to the row that takes its place.
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const remember = () => {
      const row = document.activeElement?.closest('[data-row]');
      last.current = row ? primaries().findIndex((one) => row.contains(one)) : -1;
    };
    const mend = () => {
      const { activeElement } = document;
      if (last.current === -1 || (activeElement && activeElement !== document.body)) return;
      const all = primaries();
      const next = all[Math.min(last.current, all.length - 1)];
      if (next) next.focus();
      else document.getElementById('main')?.focus();
    };
    element.addEventListener('focusin', remember);
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      // Somebody went elsewhere by themselves; a removed element loses focus without going anywhere.
      if (relatedTarget === null && target instanceof Node && target.isConnected && document.hasFocus()) {
        requestAnimationFrame(() => {
          if (target.isConnected) last.current = -1;
        });
      }
    };
    element.addEventListener('focusout', leave);
    const observer = new MutationObserver(mend);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', leave);
      observer.disconnect();
    };
  }, [list, primaries]);
}
