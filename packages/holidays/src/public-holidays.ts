import { addDays, weekday } from '@afterword/core/calendar/plain-date';
import type { PresetDays } from '@afterword/core/calendar/refresh-calendar';
import type { PlainDate } from '@afterword/core/kernel/time';
import Holidays from 'date-holidays';

/** A country, or a state or province of one. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

const byName = (places: Readonly<Record<string, string>> | undefined): readonly Place[] =>
  Object.entries(places ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** Countries whose public holidays are known. */
export const countries = (): readonly Place[] => byName(new Holidays().getCountries('en'));

/** States or provinces with holidays of their own; none where the country is unknown or has no such. */
export const regionsOf = (country: string): readonly Place[] =>
  byName(new Holidays().getStates(country, 'en'));

/**
 * Weekdays on which public life rests, from one day to another, with those that stand in for a holiday on a weekend. At
 * weekends nobody follows up anyway.
 */
export function publicHolidays(
  country: string,
  region: string | null,
  from: PlainDate,
  through: PlainDate,
): PresetDays {
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  calendar.setLanguages(['en-us', 'en']);
  const days = yearsBetween(from, through)
    .flatMap((year) => calendar.getHolidays(year))
    .filter(({ type }) => type === 'public' || type === 'bank')
    .flatMap(({ date, name, start, end }) =>
      // Days of a holiday that begins at sunset or lasts several; plain dates in the country's own zone.
      datesFrom(
        date.slice(0, 10),
        Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMilliseconds)),
      ).map((day) => ({ date: day, name })),
    )
    .filter(({ date }) => date >= from && date <= through && isWeekday(date));
  return { country, region, from, through, days: eachOnce(days) };
}

const isWeekday = (date: PlainDate): boolean => weekday(date) !== 0 && weekday(date) !== 6;

const dayMilliseconds = 86_400_000;

const yearsBetween = (from: PlainDate, through: PlainDate): readonly number[] => {
  const first = Number(from.slice(0, 4));
  // The year after, too: a New Year's Day on a Saturday may be kept on the last day of December.
  return Array.from({ length: Number(through.slice(0, 4)) - first + 2 }, (_, at) => first + at);
};

const datesFrom = (first: PlainDate, count: number): readonly PlainDate[] =>
  Array.from({ length: count }, (_, at) => addDays(first, at));

const eachOnce = (days: PresetDays['days']): PresetDays['days'] =>
  [...new Map([...days].reverse().map((day) => [day.date, day])).values()].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  );
