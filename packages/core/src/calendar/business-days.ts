import type { Roll } from '../follow-up/date-reason.ts';
import type { PlainDate } from '../kernel/time.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { addDays, weekday } from './plain-date.ts';

const compiled = new WeakMap<HolidayCalendar, ReadonlyMap<PlainDate, string>>();

const holidayNames = (calendar: HolidayCalendar): ReadonlyMap<PlainDate, string> => {
  const known = compiled.get(calendar);
  if (known) return known;
  const names = new Map(calendar.holidays.map(({ date, name }) => [date, name]));
  compiled.set(calendar, names);
  return names;
};

const isWeekend = (date: PlainDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Monday to Friday, and not in the agency's holiday calendar. */
export const isBusinessDay = (date: PlainDate, calendar: HolidayCalendar): boolean =>
  !isWeekend(date) && !holidayNames(calendar).has(date);

/** The first business day after `date`. */
export function nextBusinessDay(date: PlainDate, calendar: HolidayCalendar): PlainDate {
  let next = addDays(date, 1);
  while (!isBusinessDay(next, calendar)) next = addDays(next, 1);
  return next;
}

/** The date itself if it is a business day, else the next one. */
export const rollForward = (date: PlainDate, calendar: HolidayCalendar): PlainDate =>
  isBusinessDay(date, calendar) ? date : nextBusinessDay(date, calendar);

/** The `count`th business day after `date`; `date` is day 0 whether or not it is one. */
export function businessDaysAfter(date: PlainDate, count: number, calendar: HolidayCalendar): PlainDate {
  let day = date;
  for (let counted = 0; counted < count; counted += 1) day = nextBusinessDay(day, calendar);
  return day;
}

/** Why `date` had to roll, for the reason sentence; `undefined` where it did not. */
export function rollOf(date: PlainDate, calendar: HolidayCalendar): Roll | undefined {
  if (isBusinessDay(date, calendar)) return undefined;
  const name = holidayNames(calendar).get(date);
  return name === undefined
    ? { from: date, because: 'weekend' }
    : { from: date, because: 'holiday', ...(name === '' ? {} : { name }) };
}
