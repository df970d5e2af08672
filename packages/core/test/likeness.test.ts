import { describe, expect, it } from 'vitest';
import { eraseCandidate } from '../src/candidate/candidate.ts';
import { emailKey, likenessKeys, phoneKey } from '../src/candidate/likeness.ts';
import { aCandidate } from './a-candidate.ts';

describe('two e-mail addresses are compared', () => {
  it.each([
    ['Ana.Reyes@Mail.test', 'ana.reyes@mail.test'],
    [' ana.reyes@mail.test ', 'ana.reyes@mail.test'],
    ['ana.reyes+jobs@mail.test', 'ana.reyes@mail.test'],
    ['ana.reyes@mail', null],
    ['@mail.test', null],
    ['ana', null],
  ])('%s as %s', (typed, key) => {
    expect(emailKey(typed)).toBe(key);
  });
});

describe('two phone numbers are compared', () => {
  it.each([
    ['+1 (312) 555-0142', '3125550142'],
    ['312.555.0142', '3125550142'],
    ['312 555 0142 x7', '3125550142'],
    ['555 0142', '5550142'],
    ['0142', null],
    ['', null],
  ])('%s as %s', (typed, key) => {
    expect(phoneKey(typed)).toBe(key);
  });
});

describe('a record is found', () => {
  const record = { id: 'cand-0', name: 'Ana R', email: 'ana@old.test', phone: '312 555 0142', at: 1 };

  it('by what it says now, and by what was merged into it', () => {
    const candidate = aCandidate({ email: 'ana@mail.test', phone: '+1 312 555 0142', mergedFrom: [record] });
    expect(likenessKeys(candidate)).toEqual({
      emails: ['ana@mail.test', 'ana@old.test'],
      phones: ['3125550142'],
    });
  });

  it('by nothing once it was erased, or is part of another', () => {
    const nothing = { emails: [], phones: [] };
    expect(likenessKeys(eraseCandidate(aCandidate({ mergedFrom: [record] }), 1))).toEqual(nothing);
    expect(likenessKeys(aCandidate({ mergedInto: 'cand-2' }))).toEqual(nothing);
  });
});
