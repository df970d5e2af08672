import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDatePhrase, readMomentPhrase } from './read-phrase.ts';
import { writeDate, writeMoment } from './write-phrase.ts';

const moments = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));

it('writes what it reads', () => {
  expect(writeMoment('2026-12-01T14:05')).toBe('Tue, Dec 1, 2026, 2:05 PM');
  expect(writeDate('2026-12-01')).toBe('Tue, Dec 1, 2026');
});

it('is read back as the same day and time, whatever day it is today', () => {
  fc.assert(
    fc.property(moments, moments, (at, now) => {
      const today = now.slice(0, 10);
      expect(readMomentPhrase(writeMoment(at), today)).toEqual({ ok: true, startsAt: at });
      expect(readDatePhrase(writeDate(at.slice(0, 10)), today)).toEqual({ ok: true, date: at.slice(0, 10) });
    }),
  );
});
