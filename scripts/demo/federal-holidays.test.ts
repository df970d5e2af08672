import { expect, it } from 'vitest';
import { federalHolidays } from './federal-holidays.ts';

const dates = (year: number) => federalHolidays(year).map(({ date, name }) => `${date} ${name}`);

// As the Office of Personnel Management lists them for federal employees.
it('are those of 2027, moved where they fall on a weekend', () => {
  expect(dates(2027)).toEqual([
    "2027-01-01 New Year's Day",
    '2027-01-18 Martin Luther King Jr. Day',
    "2027-02-15 Presidents' Day",
    '2027-05-31 Memorial Day',
    '2027-06-18 Juneteenth (observed)',
    '2027-07-05 Independence Day (observed)',
    '2027-09-06 Labor Day',
    '2027-11-11 Veterans Day',
    '2027-11-25 Thanksgiving Day',
    '2027-12-24 Christmas Day (observed)',
  ]);
});

it('are those of 2028, whose New Year is kept in the year before', () => {
  expect(dates(2028)).toEqual([
    "2027-12-31 New Year's Day (observed)",
    '2028-01-17 Martin Luther King Jr. Day',
    "2028-02-21 Presidents' Day",
    '2028-05-29 Memorial Day',
    '2028-06-19 Juneteenth',
    '2028-07-04 Independence Day',
    '2028-09-04 Labor Day',
    '2028-11-10 Veterans Day (observed)',
    '2028-11-23 Thanksgiving Day',
    '2028-12-25 Christmas Day',
  ]);
});
