import type { UserView } from '@afterword/contracts/resources/users';
import { describe, expect, it } from 'vitest';
import { addedWords, divisionWords, mayManage, openWords, successorsOf } from './team-words.ts';

const person = (id: string, facts: Partial<UserView> = {}): UserView => ({
  id,
  name: id,
  email: `${id}@agency.test`,
  role: 'recruiter',
  divisions: ['office'],
  active: true,
  hasSignedIn: true,
  ...facts,
});

const manager = person('malik', { role: 'manager' });
const admin = person('ada', { role: 'admin', divisions: [] });
const technical = person('tess', { divisions: ['technical'] });

describe('who manages whom', () => {
  it.each([
    [manager, person('rosa'), true],
    [manager, technical, false],
    [manager, admin, false],
    [admin, technical, true],
    [person('rosa'), person('lou'), false],
  ] as const)('%o %o', (me, colleague, expected) => {
    expect(mayManage(me, colleague)).toBe(expected);
  });
});

it('takes over from somebody who is at work and sees one of their divisions', () => {
  const people = [person('rosa'), person('lou', { active: false }), technical, manager, admin];
  expect(successorsOf(person('rosa'), people).map(({ id }) => id)).toEqual(['malik', 'ada']);
});

it('names divisions', () => {
  expect(divisionWords(admin)).toBe('Every division');
  expect(divisionWords(technical)).toBe('Technical');
});

it('says how somebody new gets in', () => {
  expect(addedWords('nia@agency.test', true)).toContain('An invitation goes to nia@agency.test');
  expect(addedWords('nia@agency.test', false)).toContain('once your identity provider knows this address');
});

it.each([
  [0, false, 'No open submission is theirs.'],
  [1, false, 'One open submission is theirs.'],
  [23, false, '23 open submissions are theirs.'],
  [240, true, 'More than 240 open submissions are theirs.'],
])('says how much is to be handed over: %i', (count, areMore, words) => {
  expect(openWords(count, areMore)).toBe(words);
});
