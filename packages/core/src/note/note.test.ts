import { describe, expect, it } from 'vitest';
import type { User } from '../user/user.ts';
import { checkMentions, checkRemoval, editNote, type Note, newlyMentioned } from './note.ts';

const note: Note = {
  id: 'note-1',
  submissionId: 'sub-1',
  authorId: 'rosa',
  text: 'Call Dana.',
  mentions: ['omar'],
  writtenAt: 100,
  editedAt: null,
};

const aUser = (overrides: Partial<User> = {}): User => ({
  id: 'omar',
  name: 'Omar Haddad',
  email: 'omar@agency.test',
  role: 'recruiter',
  divisions: ['office'],
  active: true,
  ...overrides,
});

describe('a note', () => {
  it('is put into other words by who wrote it', () => {
    const words = { text: 'Call Dana today.', mentions: ['lou'] };
    expect(editNote(note, words, 'rosa', 200)).toEqual({
      ok: true,
      value: { ...note, ...words, editedAt: 200 },
    });
    expect(editNote(note, words, 'omar', 200)).toMatchObject({
      ok: false,
      refusal: { code: 'access/denied' },
    });
  });

  it('is the same in the same words', () => {
    const same = editNote(note, { text: 'Call Dana.', mentions: ['omar'] }, 'rosa', 200);
    expect(same.ok && same.value).toBe(note);
  });

  it.each([
    ['who wrote it', { id: 'rosa' }, true],
    ['another recruiter', {}, false],
    ['a manager', { role: 'manager' }, true],
    ['an admin', { role: 'admin' }, true],
  ] as const)('is removed by %s: %s', (_who, who, may) => {
    expect(checkRemoval(note, aUser(who)).ok).toBe(may);
  });

  it('is heard of once by each it names, and never by its author', () => {
    expect(newlyMentioned({ ...note, mentions: ['omar', 'rosa', 'lou'] })).toEqual(['omar', 'lou']);
    expect(newlyMentioned({ ...note, mentions: ['omar', 'lou'] }, note)).toEqual(['lou']);
  });

  it.each([
    ['of its division', aUser(), true],
    ['an admin of none', aUser({ role: 'admin', divisions: [] }), true],
    ['of another division', aUser({ divisions: ['technical'] }), false],
    ['who left', aUser({ active: false }), false],
  ])('may name somebody %s: %s', (_who, user, may) => {
    const checked = checkMentions([user], 'office');
    expect(checked.ok).toBe(may);
    if (!checked.ok) {
      expect(checked.refusal).toEqual({
        code: 'note/cannot-see',
        field: 'mentions',
        message: 'Omar Haddad cannot see this submission, so they would not read it.',
      });
    }
  });
});
