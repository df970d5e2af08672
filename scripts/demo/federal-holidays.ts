import type { Holiday } from '@afterword/core/calendar/holiday-calendar';
import { addDays, weekday } from '@afterword/core/calendar/plain-date';
import type { PlainDate } from '@afterword/core/kernel/time';

const pad = (number: number): string => String(number).padStart(2, '0');

/** The first, second … Monday or Thursday of a month. */
function nth(count: number, day: number, year: number, month: number): PlainDate {
  const first = `${year}-${pad(month)}-01`;
  return addDays(first, ((day - weekday(first) + 7) % 7) + (count - 1) * 7);
}

function lastMondayOfMay(year: number): PlainDate {
  const last = `${year}-05-31`;
  return addDays(last, -((weekday(last) + 6) % 7));
}

/** On a Saturday it is kept on the Friday before, on a Sunday on the Monday after. */
function observed(name: string, date: PlainDate): Holiday {
  const shift = weekday(date) === 6 ? -1 : weekday(date) === 0 ? 1 : 0;
  return shift === 0 ? { date, name } : { date: addDays(date, shift), name: `${name} (observed)` };
}

/**
 * The federal holidays of the United States that staffing agencies keep, as observed (5 U.S.C. 6103), in order. One of
 * them may lie in the year before: New Year's Day on a Saturday.
 */
export const federalHolidays = (year: number): readonly Holiday[] => [
  observed("New Year's Day", `${year}-01-01`),
  { date: nth(3, 1, year, 1), name: 'Martin Luther King Jr. Day' },
  { date: nth(3, 1, year, 2), name: "Presidents' Day" },
  { date: lastMondayOfMay(year), name: 'Memorial Day' },
  observed('Juneteenth', `${year}-06-19`),
  observed('Independence Day', `${year}-07-04`),
  { date: nth(1, 1, year, 9), name: 'Labor Day' },
  observed('Veterans Day', `${year}-11-11`),
  { date: nth(4, 4, year, 11), name: 'Thanksgiving Day' },
  observed('Christmas Day', `${year}-12-25`),
];
