import { describe, expect, it } from 'vitest';
import { changesIn, conflictsIn, rebased } from '../records/merge-edits.ts';
import {
  type CalendarValues,
  calendarBody,
  calendarValuesOf,
  dayErrors,
  daysIn,
  withDay,
  withDayAgain,
  withoutDay,
  withPreset,
  yearsOf,
} from './calendar-values.ts';

const holidayPreset = { country: 'US', region: null, through: '2028-12-31', without: [] };
const stored = {
  holidayPreset,
  holidays: [
    { date: '2027-05-31', name: 'Memorial Day' },
    { date: '2027-08-20', name: 'Office picnic', own: true as const },
    { date: '2028-05-29', name: 'Memorial Day' },
  ],
};
const values = calendarValuesOf(stored);
const typed = (change: Partial<CalendarValues>): CalendarValues =>
  ({ ...values, ...change }) as CalendarValues;
const namesIn = (calendar: CalendarValues) => daysIn(calendar).map(({ date, name }) => `${date} ${name}`);

describe('the calendar of the form', () => {
  it('comes back as it was', () => {
    expect(calendarBody(values)).toEqual(stored);
  });

  it('is shown for this year and the next three', () => {
    const shown = yearsOf(values, '2027-03-01').map(({ year, days }) => [year, days.length]);
    expect(shown).toEqual([
      ['2027', 2],
      ['2028', 1],
      ['2029', 0],
      ['2030', 0],
    ]);
  });

  it('takes an own day in, and out again', () => {
    const added = typed(withDay('2027-12-24', ' Christmas Eve '));
    expect(daysIn(added).at(-2)).toEqual({ date: '2027-12-24', name: 'Christmas Eve', own: true });
    const picnic = daysIn(values)[1];
    if (!picnic) throw new Error('No picnic');
    expect(namesIn(typed(withoutDay(values, picnic)))).toEqual([
      '2027-05-31 Memorial Day',
      '2028-05-29 Memorial Day',
    ]);
  });

  it('drops a day of the preset in every year, and says so to the next refresh', () => {
    const memorial = daysIn(values)[0];
    if (!memorial) throw new Error('No Memorial Day');
    const worked = typed(withoutDay(values, memorial));
    expect(namesIn(worked)).toEqual(['2027-08-20 Office picnic']);
    const found = {
      country: 'US',
      region: null,
      from: '2027-01-01',
      through: '2030-12-31',
      days: [
        { date: '2029-05-28', name: 'Memorial Day' },
        { date: '2029-12-25', name: 'Christmas Day' },
      ],
    };
    const refreshed = { ...worked, ...withPreset(worked, found) } as CalendarValues;
    expect(namesIn(refreshed)).toEqual(['2027-08-20 Office picnic', '2029-12-25 Christmas Day']);
    const again = { ...refreshed, ...withDayAgain(refreshed, 'Memorial Day') } as CalendarValues;
    expect(namesIn({ ...again, ...withPreset(again, found) } as CalendarValues)).toContain(
      '2029-05-28 Memorial Day',
    );
  });

  it('puts both in where two people add different days, and asks where it is the same one', () => {
    const mine = typed(withDay('2027-12-24', 'Christmas Eve'));
    const theirs = typed(withDay('2027-12-31', 'New Year’s Eve'));
    expect(conflictsIn(values, mine, theirs)).toEqual([]);
    expect(namesIn(rebased(values, mine, theirs))).toHaveLength(5);
    const other = typed(withDay('2027-12-24', 'Closed'));
    expect(conflictsIn(values, mine, other)).toEqual(['day 2027-12-24']);
    expect(Object.keys(changesIn(values, mine))).toEqual(['day 2027-12-24']);
  });

  it.each([
    ['', 'Closed', { date: 'Choose the day.' }],
    ['2027-05-31', 'Closed', { date: 'Mon, May 31, 2027 is in the calendar already: Memorial Day.' }],
    ['2027-06-01', ' ', { name: 'Say what day it is.' }],
    ['2027-06-01', 'Closed', {}],
  ])('says why %j %j cannot be added', (date, name, errors) => {
    expect(dayErrors(values, date, name)).toEqual(errors);
  });
});
