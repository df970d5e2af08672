import type { SettingsView } from '@afterword/contracts/resources/settings';
import type { Holiday, HolidayCalendar, HolidayPreset } from '@afterword/core/calendar/holiday-calendar';
import { weekday } from '@afterword/core/calendar/plain-date';
import { type PresetDays, refreshCalendar } from '@afterword/core/calendar/refresh-calendar';
import type { PlainDate } from '@afterword/core/kernel/time';
import { formatDay } from '../submission/format-time.ts';

/**
 * The calendar as a form holds it: one field for each day, so that two people who add different days at once both do.
 * `null`: the day was taken out.
 */
export interface CalendarValues {
  readonly preset: HolidayPreset | null;
  readonly [day: `day ${string}`]: Holiday | null;
}

const dayKey = (date: PlainDate): `day ${string}` => `day ${date}`;
const isDayKey = (key: string): key is `day ${string}` => key.startsWith('day ');

type Stored = Pick<SettingsView, 'holidays' | 'holidayPreset'>;

const holidayOf = ({ date, name, own }: Stored['holidays'][number]): Holiday => ({
  date,
  name,
  ...(own ? { own } : {}),
});

export const calendarValuesOf = ({ holidays, holidayPreset }: Stored): CalendarValues => ({
  preset: holidayPreset,
  ...Object.fromEntries(holidays.map((day) => [dayKey(day.date), holidayOf(day)])),
});

/** Its days, in order. */
export const daysIn = (values: CalendarValues): readonly Holiday[] =>
  Object.entries(values)
    .flatMap(([key, day]) => (isDayKey(key) && day ? [day as Holiday] : []))
    .sort((one, other) => (one.date < other.date ? -1 : 1));

export const calendarOf = (values: CalendarValues): HolidayCalendar => ({
  holidays: daysIn(values),
  ...(values.preset ? { preset: values.preset } : {}),
});

/** What is sent. */
export const calendarBody = (values: CalendarValues) => ({
  holidays: daysIn(values).map((day) => ({ ...day })),
  holidayPreset: values.preset && { ...values.preset, without: [...values.preset.without] },
});

/** The changes that make another calendar of the one typed: days that are gone are `null`. */
function changesTo(values: CalendarValues, next: HolidayCalendar): Partial<CalendarValues> {
  const gone = Object.fromEntries(daysIn(values).map(({ date }) => [dayKey(date), null]));
  const there = Object.fromEntries(next.holidays.map((day) => [dayKey(day.date), day]));
  return { preset: next.preset ?? null, ...gone, ...there };
}

/** With a preset's days as they are known now. */
export const withPreset = (values: CalendarValues, found: PresetDays): Partial<CalendarValues> =>
  changesTo(values, refreshCalendar(calendarOf(values), found));

/** Why a day cannot be added, by field; empty: it can. */
export function dayErrors(values: CalendarValues, date: string, name: string) {
  const known = values[dayKey(date)];
  return {
    ...(date === '' ? { date: 'Choose the day.' } : {}),
    ...(known ? { date: `${formatDay(date)} is in the calendar already: ${known.name}.` } : {}),
    ...(name.trim() === '' ? { name: 'Say what day it is.' } : {}),
    ...(name.trim().length > 200 ? { name: 'Use at most 200 characters.' } : {}),
  } as { readonly date?: string; readonly name?: string };
}

export const withDay = (date: PlainDate, name: string): Partial<CalendarValues> => ({
  [dayKey(date)]: { date, name: name.trim(), own: true },
});

/** An own day goes; one of the preset's goes in every year, since the agency works on it. */
export function withoutDay(values: CalendarValues, day: Holiday): Partial<CalendarValues> {
  const { preset } = values;
  if (day.own || !preset) return { [dayKey(day.date)]: null };
  const others = daysIn(values).filter(({ name, own }) => name === day.name && !own);
  return {
    preset: { ...preset, without: [...preset.without.filter((name) => name !== day.name), day.name] },
    ...Object.fromEntries(others.map(({ date }) => [dayKey(date), null])),
  };
}

/** A day of the preset on which the agency does not work after all; its dates come with the next refresh. */
export const withDayAgain = ({ preset }: CalendarValues, name: string): Partial<CalendarValues> =>
  preset ? { preset: { ...preset, without: preset.without.filter((one) => one !== name) } } : {};

export const isOnWeekend = ({ date }: Holiday): boolean => weekday(date) === 0 || weekday(date) === 6;

/** This year and the next three, each with its days. */
export const yearsOf = (values: CalendarValues, today: PlainDate) => {
  const first = Number(today.slice(0, 4));
  const days = daysIn(values);
  return [0, 1, 2, 3].map((at) => {
    const year = String(first + at);
    return { year, days: days.filter(({ date }) => date.startsWith(year)) };
  });
};
