import { expect, it } from 'vitest';
import { yearLike2027 } from './calendar.ts';

const on = (date: string) => Date.parse(`${date}T12:00:00Z`);

it.each([
  ['2026-11-24', 2027],
  ['2027-11-07', 2027],
  ['2027-11-08', 2038],
  ['2030-01-01', 2038],
  ['2039-01-01', 2049],
  ['2050-01-01', 2055],
  ['2056-06-30', 2066],
])('on %s, the coming year with the calendar of 2027 is %i', (today, year) => {
  expect(yearLike2027('11-08', on(today))).toBe(year);
  const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
  expect([weekday(`${year}-02-28`), weekday(`${year}-03-01`), weekday(`${year}-11-25`)]).toEqual([0, 1, 4]);
});
