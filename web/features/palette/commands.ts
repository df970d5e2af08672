import type { MeView } from '@afterword/contracts/resources/users';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { destinations } from '../shell/navigation.ts';
import { shortcuts, toldKeys } from '../shell/shortcuts.ts';

/** What choosing something in the palette does. */
export type Doing =
  | { readonly kind: 'go'; readonly href: string }
  | { readonly kind: 'log-interview' }
  | { readonly kind: 'scheme'; readonly scheme: 'light' | 'dark' | 'auto' }
  | { readonly kind: 'show-keys' }
  | { readonly kind: 'sign-out' };

export interface Command {
  readonly id: string;
  readonly label: string;
  /** Other words for it. */
  readonly also?: string;
  /** The key that does the same from anywhere. */
  readonly key?: string | undefined;
  readonly doing: Doing;
}

type Me = Pick<MeView['user'], 'role' | 'divisions'>;

const boardsOf = ({ role, divisions: own }: Me): readonly Division[] =>
  divisions.filter((division) => role === 'admin' || own.includes(division));

const keyOf = (name: string): string | undefined => {
  const shortcut = shortcuts[name];
  return shortcut && toldKeys(shortcut)[0];
};

const go = (label: string, href: string, also?: string): Command => ({
  id: href,
  label,
  ...(also === undefined ? {} : { also }),
  key: keyOf(href),
  doing: { kind: 'go', href },
});

/** What somebody may do from anywhere; what their role does not allow is not offered. */
export const commandsFor = (me: Me): readonly Command[] => [
  {
    id: 'log-interview',
    label: 'Log an interview',
    also: 'new add',
    key: keyOf('/interviews/new'),
    doing: { kind: 'log-interview' },
  },
  ...destinations
    .filter(({ href }) => href !== '/interviews/new' && href !== '/board')
    .map(({ label, href }) => go(label, href, 'go open')),
  ...boardsOf(me).map((division) =>
    go(`Board: ${divisionNames[division]}`, `/board/${division}`, 'go open pipeline'),
  ),
  ...(me.role === 'recruiter'
    ? []
    : [go('Templates', '/settings/templates', 'go open wording mail settings')]),
  {
    id: 'light',
    label: 'Appearance: light',
    also: 'theme bright',
    doing: { kind: 'scheme', scheme: 'light' },
  },
  { id: 'dark', label: 'Appearance: dark', also: 'theme night', doing: { kind: 'scheme', scheme: 'dark' } },
  {
    id: 'auto',
    label: 'Appearance: as the device',
    also: 'theme system',
    doing: { kind: 'scheme', scheme: 'auto' },
  },
  {
    id: 'keys',
    label: 'Keyboard shortcuts',
    also: 'help',
    key: keyOf('help'),
    doing: { kind: 'show-keys' },
  },
  { id: 'sign-out', label: 'Sign out', also: 'leave log out', doing: { kind: 'sign-out' } },
];

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Those of which every word that was typed begins a word. Nothing typed: all. */
export function matchingCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = wordsIn(typed);
  return commands.filter(({ label, also = '' }) => {
    const known = wordsIn(`${label} ${also}`);
    return wanted.every((word) => known.some((one) => one.startsWith(word)));
  });
}
