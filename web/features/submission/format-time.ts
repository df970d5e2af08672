import { daysBetween } from '@afterword/core/calendar/plain-date';
import type { PlainDate } from '@afterword/core/kernel/time';
import { dayOf } from '../../ui/format-moment.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** One formatter per zone: a page shows dozens of moments. */
function momentFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone ?? '');
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone ? { timeZone } : {}),
  });
  formats.set(timeZone ?? '', format);
  return format;
}

/** A moment in a zone, the zone named: "Tue, Mar 2, 2027, 10:00 AM EST". */
export const formatMoment = (instant: string, timeZone?: string | null): string =>
  momentFormat(timeZone ?? undefined).format(new Date(instant));

const dayFormat = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A plain date: "Tue, Mar 2, 2027". A moment has a day only in a zone: `formatDayOf`. */
export const formatDay = (date: PlainDate): string =>
  dayFormat.format(new Date(`${date.slice(0, 10)}T12:00:00Z`));

/** The day of a moment in a zone: "Tue, Mar 2, 2027". */
export const formatDayOf = (instant: string, timeZone: string): string => formatDay(dayOf(instant, timeZone));

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/**
 * How far a moment is from `now`: "in 8 days", "3 hours ago", "just now". Both are ISO instants. From a day on by the
 * calendar of the zone: late on Wednesday, nine on Friday morning is in two days.
 */
export function fromNow(instant: string, now: string, timeZone: string): string {
  const seconds = Math.round((Date.parse(instant) - Date.parse(now)) / 1000);
  const size = Math.abs(seconds);
  if (size < 60) return seconds > 0 ? 'in a moment' : 'just now';
  if (size < 3600) return relative.format(Math.trunc(seconds / 60), 'minute');
  if (size < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  return relative.format(daysBetween(dayOf(now, timeZone), dayOf(instant, timeZone)), 'day');
}

/** How long something lasts already: "for 4 days", "for 3 hours", "since just now". */
export function lasting(since: string, now: string, timeZone: string): string {
  const said = fromNow(since, now, timeZone);
  if (said === 'yesterday') return 'for a day';
  return said.endsWith(' ago') ? `for ${said.slice(0, -4)}` : 'since just now';
}
