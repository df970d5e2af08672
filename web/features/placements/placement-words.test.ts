import type { PlacementView } from '@afterword/contracts/resources/submission-parts';
import { describe, expect, it } from 'vitest';
import { askedWords, dayWords, standingOf } from './placement-words.ts';

const placement: PlacementView = {
  type: 'temp',
  startDate: '2027-03-01',
  endDate: '2027-06-15',
  guaranteeUntil: null,
  placedAt: '2027-02-20T15:00:00Z',
  reminders: [],
};

describe('a placement', () => {
  it.each([
    ['2027-02-28', 'planned'],
    ['2027-03-01', 'running'],
    ['2027-06-15', 'running'],
    ['2027-06-16', 'ended'],
  ])('on %s is %s', (today, standing) => {
    expect(standingOf(placement, today)).toBe(standing);
  });

  it('runs where nobody said from when to when, and a direct hire does not end', () => {
    expect(standingOf({ ...placement, startDate: null, endDate: null }, '2027-03-01')).toBe('running');
    expect(standingOf({ ...placement, type: 'direct-hire' }, '2028-01-01')).toBe('running');
  });

  it.each([
    ['2027-06-15', 'Tue, Jun 15, 2027 (today)'],
    ['2027-06-16', 'Wed, Jun 16, 2027 (tomorrow)'],
    ['2027-06-27', 'Sun, Jun 27, 2027 (in 12 days)'],
    ['2027-06-14', 'Mon, Jun 14, 2027 (yesterday)'],
  ])('says how far %s is', (date, words) => {
    expect(dayWords(date, '2027-06-15')).toBe(words);
  });

  it('says what waits for a recruiter, and nothing of what is settled or still to come', () => {
    const reminders = [
      { about: 'end', at: '', state: 'asked' },
      { about: 'guarantee', at: '', state: 'waiting' },
    ] as const;
    expect(askedWords({ ...placement, reminders: [...reminders] }).map(({ about }) => about)).toEqual([
      'end',
    ]);
  });
});
