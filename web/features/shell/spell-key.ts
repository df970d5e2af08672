const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  'shift+?': '?',
};

/** A key of the list of shortcuts as people read it, `mod+K` as `Ctrl K`. */
export const spellKey = (key: string, isMac: boolean): string =>
  signs[key] ??
  key
    .split('+')
    .map((part) => (part === 'mod' ? (isMac ? '⌘' : 'Ctrl') : part))
    .join(' ');
