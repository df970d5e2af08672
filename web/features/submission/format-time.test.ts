import { expect, it } from 'vitest';
import { formatDay, formatDayOf, formatMoment, fromNow, lasting } from './format-time.ts';

it('names the zone a moment is shown in', () => {
  expect(formatMoment('2026-12-02T15:00:00Z', 'America/Chicago')).toBe('Wed, Dec 2, 2026, 9:00 AM CST');
  expect(formatMoment('2026-12-02T15:00:00Z', 'America/New_York')).toBe('Wed, Dec 2, 2026, 10:00 AM EST');
});

it('shows a plain date as it is, in every zone', () => {
  expect(formatDay('2026-12-02')).toBe('Wed, Dec 2, 2026');
});

it.each([
  ['2026-12-02T15:00:30Z', 'in a moment'],
  ['2026-12-02T15:00:00Z', 'just now'],
  ['2026-12-02T14:59:10Z', 'just now'],
  ['2026-12-02T15:05:00Z', 'in 5 minutes'],
  ['2026-12-02T12:00:00Z', '3 hours ago'],
  ['2026-12-03T15:00:00Z', 'tomorrow'],
  ['2026-12-01T14:00:00Z', 'yesterday'],
  ['2026-12-10T15:00:00Z', 'in 8 days'],
  ['2026-11-02T15:00:00Z', '30 days ago'],
])('%s is %s', (instant, said) => {
  expect(fromNow(instant, '2026-12-02T15:00:00Z', 'America/Chicago')).toBe(said);
});

it('counts days by the calendar of the zone, not by twenty-four hours', () => {
  const lateOnWednesday = '2027-03-04T04:00:00Z';
  expect(fromNow('2027-03-05T15:00:00Z', lateOnWednesday, 'America/Chicago')).toBe('in 2 days');
  expect(fromNow('2027-03-05T15:00:00Z', lateOnWednesday, 'UTC')).toBe('tomorrow');
  expect(fromNow('2027-03-02T15:00:00Z', '2027-03-04T04:30:00Z', 'America/Chicago')).toBe('yesterday');
});

it('gives the day that a moment falls on in a zone', () => {
  expect(formatDayOf('2027-03-03T01:30:00Z', 'America/Los_Angeles')).toBe('Tue, Mar 2, 2027');
  expect(formatDayOf('2027-03-03T01:30:00Z', 'UTC')).toBe('Wed, Mar 3, 2027');
});

it.each([
  ['2026-11-28T15:00:00Z', 'for 4 days'],
  ['2026-12-01T14:00:00Z', 'for a day'],
  ['2026-12-02T12:00:00Z', 'for 3 hours'],
  ['2026-12-02T15:00:00Z', 'since just now'],
])('what began %s lasts %s', (since, said) => {
  expect(lasting(since, '2026-12-02T15:00:00Z', 'America/Chicago')).toBe(said);
});
