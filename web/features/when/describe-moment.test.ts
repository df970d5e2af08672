import { describe, expect, it } from 'vitest';
import { daysAway, describeDate, describeMoment } from './describe-moment.ts';

const today = '2026-11-25';

describe('a time said in full', () => {
  it.each([
    ['2026-12-01T14:00', 45, 'America/Chicago', 'Tuesday, December 1, 2:00 to 2:45 PM CST, in 6 days'],
    ['2026-11-25T11:30', 60, 'America/New_York', 'Wednesday, November 25, 11:30 AM to 12:30 PM EST, today'],
    [
      '2027-07-01T23:30',
      60,
      'America/Chicago',
      'Thursday, July 1, 2027, 11:30 PM to 12:30 AM CDT, in 218 days',
    ],
  ])('%s', (startsAt, durationMinutes, zone, said) => {
    expect(describeMoment({ startsAt, durationMinutes }, zone, today)).toBe(said);
  });

  it('names days by how far they are', () => {
    expect(daysAway('2026-11-26', today)).toBe('tomorrow');
    expect(daysAway('2026-11-24', today)).toBe('yesterday');
    expect(describeDate('2026-12-04', today)).toBe('Friday, December 4, in 9 days');
  });
});
