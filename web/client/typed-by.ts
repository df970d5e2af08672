import { inThisTab } from './kept-text.ts';

const prefix = 'afterword.';
const whose = `${prefix}typed-by`;

/** Whatever somebody typed and did not save in this tab is gone: the next person may not see it. */
export function forgetTyped(): void {
  for (const key of inThisTab.keys()) if (key.startsWith(prefix)) inThisTab.write(key, null);
}

/**
 * Keeps what was typed in this tab for the same person only: a session can end, and somebody else sign in. To be called
 * before anything reads what was kept.
 */
export function keepTypedOf(userId: string): void {
  const before = inThisTab.read(whose);
  if (before !== null && before !== userId) forgetTyped();
  if (before !== userId) inThisTab.write(whose, userId);
}
