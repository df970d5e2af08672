import { describe, expect, it } from 'vitest';
import { calendarEnd, type HolidayCalendar } from './holiday-calendar.ts';
import { calendarYears, refreshCalendar } from './refresh-calendar.ts';

const preset = { country: 'US', region: 'IL', through: '2028-12-31', without: ['Columbus Day'] };
const calendar: HolidayCalendar = {
  preset,
  holidays: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2027-03-01', name: 'Casimir Pulaski Day' },
    { date: '2027-07-05', name: 'Founders’ picnic', own: true },
  ],
};
const found = {
  country: 'US',
  region: 'IL',
  from: '2027-01-01',
  through: '2030-12-31',
  days: [
    { date: '2027-07-05', name: 'Independence Day (substitute day)' },
    { date: '2027-10-11', name: 'Columbus Day' },
    { date: '2030-12-25', name: 'Christmas Day' },
  ],
};

describe('a refreshed calendar', () => {
  it('keeps the past and own days, drops what is no holiday any more, and days on which the agency works', () => {
    expect(refreshCalendar(calendar, found)).toEqual({
      preset: { ...preset, through: '2030-12-31' },
      holidays: [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2027-07-05', name: 'Founders’ picnic', own: true },
        { date: '2030-12-25', name: 'Christmas Day' },
      ],
    });
  });

  it('is the same after a second refresh', () => {
    const once = refreshCalendar(calendar, found);
    expect(refreshCalendar(once, found)).toEqual(once);
  });

  it('works on no day of another state just because it did in the former one', () => {
    const { preset: moved, holidays } = refreshCalendar(calendar, { ...found, region: 'NY' });
    expect(moved?.without).toEqual([]);
    expect(holidays.map(({ name }) => name)).toContain('Columbus Day');
  });

  it('loses nothing that was put in by hand before there was a preset', () => {
    const byHand = {
      holidays: [...calendar.holidays, { date: '2027-10-11', name: 'Indigenous Peoples’ Day' }],
    };
    const { holidays } = refreshCalendar(byHand, found);
    expect(holidays).toContainEqual({ date: '2027-03-01', name: 'Casimir Pulaski Day', own: true });
    expect(holidays).toContainEqual({ date: '2027-10-11', name: 'Columbus Day' });
    expect(holidays).toContainEqual({ date: '2026-12-25', name: 'Christmas Day' });
  });

  it('is in the order of its days, whatever order they come in', () => {
    const jumbled = { ...found, days: found.days.toReversed() };
    const dates = refreshCalendar({ holidays: [] }, jumbled).holidays.map(({ date }) => date);
    expect(dates).toEqual(['2027-07-05', '2027-10-11', '2030-12-25']);
  });

  it('names each date once', () => {
    const twice = { ...found, days: [...found.days, { date: '2030-12-25', name: 'Christmas Day again' }] };
    const dates = refreshCalendar(calendar, twice).holidays.map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
  });
});

describe('a calendar ends', () => {
  it('with its preset, or with the last year it names a day of', () => {
    expect(calendarEnd({ holidays: [] })).toBeNull();
    expect(calendarEnd({ holidays: [{ date: '2027-07-05', name: '' }] })).toBe('2027-12-31');
    expect(calendarEnd(calendar)).toBe('2028-12-31');
  });

  it('three years after this one, once refreshed', () => {
    expect(calendarYears('2027-03-01')).toEqual({ from: '2027-01-01', through: '2030-12-31' });
  });
});
