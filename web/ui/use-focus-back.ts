'use client';

import { useEffect, useRef } from 'react';

/**
 * Gives the focus back to where it was when a dialog opened, once it closes or goes. Mantine's own dialogs do so only
 * where they were there before they opened, and are still there afterwards.
 */
export function useFocusBack(opened = true): void {
  const before = useRef<Element | null>(null);
  const was = useRef(false);
  // While it is drawn for the first time the focus is still where it was.
  if (opened && !was.current && typeof document !== 'undefined') before.current = document.activeElement;
  was.current = opened;
  useEffect(() => {
    if (!opened) return;
    return () => {
      setTimeout(() => {
        // Whoever has taken it meanwhile keeps it.
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost) giveBack(before.current);
      }, 0);
    };
  }, [opened]);
}

/** Puts the focus back to where it was, unless that is gone. */
export function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}
