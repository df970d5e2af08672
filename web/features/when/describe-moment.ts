import { daysBetween } from '@afterword/core/calendar/plain-date';
import type { PlainDate, PlainDateTime } from '@afterword/core/kernel/time';
import { shortZoneName } from './zones.ts';

const withYear = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const withoutYear = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The year only where it is another one: then it is what people get wrong. */
const dayName = (date: PlainDate, today: PlainDate): string =>
  (date.slice(0, 4) === today.slice(0, 4) ? withoutYear : withYear).format(new Date(`${date}T12:00:00Z`));

const half = (minute: number): string => (Math.floor(minute / 60) % 24 < 12 ? 'AM' : 'PM');

const clock = (minute: number): string =>
  `${Math.floor(minute / 60) % 12 || 12}:${String(minute % 60).padStart(2, '0')}`;

/** "today", "tomorrow", "in 6 days", "3 days ago". */
export function daysAway(date: PlainDate, today: PlainDate): string {
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(daysBetween(today, date), 'day');
}

/** "Friday, December 4, in 9 days". */
export const describeDate = (date: PlainDate, today: PlainDate): string =>
  `${dayName(date, today)}, ${daysAway(date, today)}`;

/** "Tuesday, December 1, 2:00 to 2:45 PM CST, in 6 days": a time typed in short, said in full. */
export function describeMoment(
  { startsAt, durationMinutes }: { readonly startsAt: PlainDateTime; readonly durationMinutes: number },
  timeZone: string,
  today: PlainDate,
): string {
  const date = startsAt.slice(0, 10);
  const from = Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14, 16));
  const to = from + durationMinutes;
  // Good to a day: letters of a zone change twice a year, and the rules refuse the hour in which they do.
  const zone = shortZoneName(timeZone, new Date(`${startsAt}:00Z`));
  const first = half(from) === half(to) ? clock(from) : `${clock(from)} ${half(from)}`;
  return `${dayName(date, today)}, ${first} to ${clock(to)} ${half(to)} ${zone}, ${daysAway(date, today)}`;
}
