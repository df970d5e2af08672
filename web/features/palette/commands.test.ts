import { describe, expect, it } from 'vitest';
import { commandsFor, matchingCommands } from './commands.ts';

const rosa = { role: 'recruiter', divisions: ['office', 'technical'] } as const;
const ids = (
  typed: string,
  me: Parameters<typeof commandsFor>[0] = { ...rosa, divisions: [...rosa.divisions] },
) => matchingCommands(commandsFor(me), typed).map(({ id }) => id);

describe('commands of the palette', () => {
  it('offers the boards of one’s own divisions, and an admin all of them', () => {
    expect(ids('board')).toEqual(['/board/office', '/board/technical']);
    expect(ids('board', { role: 'admin', divisions: [] })).toHaveLength(4);
  });

  it('offers templates to those who may word mails', () => {
    expect(ids('templates')).toEqual([]);
    expect(ids('templates', { role: 'manager', divisions: ['office'] })).toEqual(['/settings/templates']);
  });

  it.each([
    ['log', ['log-interview', 'sign-out']],
    ['INTER', ['log-interview']],
    ['theme dar', ['dark']],
    ['off cler', ['/board/office']],
    ['?', undefined],
    ['no such thing', []],
  ])('finds by the beginning of each word: %s', (typed, found) => {
    expect(ids(typed)).toEqual(found ?? ids(''));
  });

  it('names the key that does the same', () => {
    const [log] = matchingCommands(commandsFor({ role: 'recruiter', divisions: [] }), 'log an');
    expect(log?.key).toBe('L');
  });
});
