import { describe, expect, it } from 'vitest';
import { formatMoment, relativeTime } from './format-moment.ts';

describe('a moment in words', () => {
  it('names the zone, and minutes only where there are any', () => {
    expect(formatMoment('2027-03-05T15:00:00Z', 'America/Chicago')).toBe('Fri, Mar 5, 9 AM CST');
    expect(formatMoment('2027-03-05T15:30:00Z', 'America/Chicago')).toBe('Fri, Mar 5, 9:30 AM CST');
    expect(formatMoment('2027-07-05T15:30:00Z', 'America/New_York')).toBe('Mon, Jul 5, 11:30 AM EDT');
    expect(formatMoment('2027-03-05T15:30:00Z', 'Asia/Kolkata')).toBe('Fri, Mar 5, 9 PM GMT+5:30');
  });

  const now = Date.parse('2027-03-01T23:30:00Z');
  it.each([
    ['2027-03-05T15:00:00Z', 'in 4 days'],
    ['2027-03-02T23:59:00Z', 'tomorrow'],
    ['2027-03-02T03:30:00Z', 'in 4 h'],
    ['2027-03-01T23:50:00Z', 'in 20 min'],
    ['2027-03-01T23:31:00Z', 'now'],
    ['2027-03-01T23:00:00Z', '30 min ago'],
    ['2027-03-01T15:30:00Z', '8 h ago'],
    ['2027-02-28T16:00:00Z', 'yesterday'],
    ['2027-02-20T16:00:00Z', '9 days ago'],
  ])('%s is %s, by the calendar of Chicago', (iso, words) => {
    expect(relativeTime(iso, now, 'America/Chicago')).toBe(words);
  });

  it('counts days by the zone: the same moment is tomorrow elsewhere', () => {
    expect(relativeTime('2027-03-02T03:30:00Z', now, 'Pacific/Auckland')).toBe('in 4 h');
    expect(relativeTime('2027-03-02T00:30:00Z', now, 'UTC')).toBe('tomorrow');
  });

  it('is not led astray by a day of 23 hours', () => {
    const saturday = Date.parse('2027-03-13T18:00:00Z');
    expect(relativeTime('2027-03-15T04:30:00Z', saturday, 'America/Chicago')).toBe('tomorrow');
  });
});
