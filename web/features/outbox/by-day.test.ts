import { describe, expect, it } from 'vitest';
import { byDay } from './by-day.ts';

const row = (at: string, zone = 'America/Chicago') => ({ at, zone });
const told = (days: ReturnType<typeof byDay>) =>
  days.map(({ date, rows }) => [date, rows.map(({ at }) => at)]);

describe('mails by day', () => {
  it('fall on the day it is for the candidate', () => {
    const rows = [row('2027-03-02T05:30:00Z'), row('2027-03-02T05:30:00Z', 'Europe/London')];
    expect(told(byDay(rows, 'earliest first'))).toEqual([
      ['2027-03-01', ['2027-03-02T05:30:00Z']],
      ['2027-03-02', ['2027-03-02T05:30:00Z']],
    ]);
  });

  it('come earliest first ahead, newest first looking back', () => {
    const rows = [row('2027-03-03T15:00:00Z'), row('2027-03-02T18:00:00Z'), row('2027-03-02T15:00:00Z')];
    expect(told(byDay(rows, 'earliest first'))).toEqual([
      ['2027-03-02', ['2027-03-02T15:00:00Z', '2027-03-02T18:00:00Z']],
      ['2027-03-03', ['2027-03-03T15:00:00Z']],
    ]);
    expect(told(byDay(rows, 'newest first'))).toEqual([
      ['2027-03-03', ['2027-03-03T15:00:00Z']],
      ['2027-03-02', ['2027-03-02T18:00:00Z', '2027-03-02T15:00:00Z']],
    ]);
  });

  it('wait behind the moment up to which the list has no holes', () => {
    const rows = [row('2027-03-02T15:00:00Z'), row('2027-03-09T15:00:00Z')];
    expect(told(byDay(rows, 'earliest first', '2027-03-02T15:00:00Z'))).toEqual([
      ['2027-03-02', ['2027-03-02T15:00:00Z']],
    ]);
    expect(byDay(rows, 'earliest first')).toHaveLength(2);
    expect(byDay([], 'earliest first')).toEqual([]);
  });
});
