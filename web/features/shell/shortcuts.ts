import { destinations } from './navigation.ts';

/** Where keys do something: everywhere, or on one screen alone. */
export type ShortcutPlace = 'anywhere' | 'today' | 'board' | 'form';

export interface Shortcut {
  /** As `useHotkeys` of Mantine spells them; the first is the one the sheet names, with `or` the second. */
  readonly keys: readonly string[];
  readonly says: string;
  readonly where: ShortcutPlace;
  /** Of the keys, those that other keyboards need for the same sign: not told. */
  readonly silent?: readonly string[];
}

const own = {
  search: {
    keys: ['mod+K', '/', 'shift+/'],
    silent: ['shift+/'],
    says: 'Search, or say what to do',
    where: 'anywhere',
  },
  help: { keys: ['shift+?', '?'], silent: ['?'], says: 'Show these keys', where: 'anywhere' },
  undo: { keys: ['mod+Z'], says: 'Take back what was just done, on Today and the board', where: 'anywhere' },
  nextRow: { keys: ['J', 'ArrowDown'], says: 'To the next row', where: 'today' },
  previousRow: { keys: ['K', 'ArrowUp'], says: 'To the row before', where: 'today' },
  walk: {
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'],
    silent: ['Home', 'End'],
    says: 'From card to card',
    where: 'board',
  },
  openCard: { keys: ['Enter'], says: 'Open the card', where: 'board' },
  peek: { keys: ['V'], says: 'Look into the card without leaving the board', where: 'board' },
  pickUp: {
    keys: ['M', 'Space'],
    says: 'Pick the card up: arrows choose a stage, Enter lets go, Escape puts it back',
    where: 'board',
  },
  submit: { keys: ['mod+Enter'], says: 'Log the interview', where: 'form' },
} as const satisfies Readonly<Record<string, Shortcut>>;

/** A shortcut, or the address of the screen that its letter leads to. */
export type ShortcutName = keyof typeof own | `/${string}`;

const saidOf: Readonly<Record<string, string>> = {
  '/interviews/new': 'Log an interview; on a card or a submission’s page, of that one',
};

const screens = destinations.flatMap(({ key, href, label }): [string, Shortcut][] =>
  key ? [[href, { keys: [key], says: saidOf[href] ?? label, where: 'anywhere' }]] : [],
);

/** Every key the portal answers to: what handles them and the sheet that tells of them read the same list. */
export const shortcuts: Readonly<Record<string, Shortcut>> = { ...own, ...Object.fromEntries(screens) };

export const keysOf = (name: ShortcutName): readonly string[] => shortcuts[name]?.keys ?? [];

/** The keys the sheet names. */
export const toldKeys = ({ keys, silent = [] }: Shortcut): readonly string[] =>
  keys.filter((key) => !silent.includes(key));
