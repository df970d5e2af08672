'use client';

import { getHotkeyHandler, useHotkeys } from '@mantine/hooks';
import { keysOf, type ShortcutName } from './shortcuts.ts';

/** What a key does; `false` where it was not meant, and the browser goes on with it. */
type Act = (event: KeyboardEvent) => unknown;
export type ShortcutActs = { readonly [Name in ShortcutName]?: Act };

const pairs = (acts: ShortcutActs) =>
  (Object.entries(acts) as [ShortcutName, Act][]).flatMap(([name, act]) =>
    keysOf(name).map((key) => [key, act] as const),
  );

/** A dialog asks for all attention, and in a menu letters look for its items. */
const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null ||
  (target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null);

/** Answers to keys anywhere on the page; never while somebody types, nor while a dialog or a menu is open. */
export function useShortcuts(acts: ShortcutActs): void {
  useHotkeys(
    pairs(acts).map(([key, act]) => [
      key,
      (event) => {
        if (event.defaultPrevented || isElsewhere(event)) return;
        if (act(event) !== false) event.preventDefault();
      },
      { preventDefault: false },
    ]),
  );
}

/** The same for a part of the page that hands its key events over. */
export const shortcutHandler = (acts: ShortcutActs) =>
  getHotkeyHandler(pairs(acts).map(([key, act]) => [key, act as (event: unknown) => void]));
