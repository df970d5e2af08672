import { Temporal } from 'temporal-polyfill';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds, PlainDate, PlainDateTime, TimeZone } from '../kernel/time.ts';

/** A moment as the clock on the wall shows it. */
export interface WallTime {
  readonly date: PlainDate;
  /** Minutes after midnight, 0-1439. */
  readonly minute: number;
}

const formats = new Map<TimeZone, Intl.DateTimeFormat>();

/** One formatter per zone: making one costs a hundred times what using it does. */
function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Whether this is an IANA zone the runtime knows. Offsets such as `+02:00` are not zones. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows in `zone` at that instant. */
export function wallTime(at: EpochSeconds, zone: TimeZone): WallTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at * 1000)) parts[type] = value;
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** The date in `zone` at that instant. */
export const dateIn = (at: EpochSeconds, zone: TimeZone): PlainDate => wallTime(at, zone).date;

/**
 * The instant of a wall-clock moment. In a gap it is the moment as far after the gap as it lies in it, in a fold the
 * earlier one: a planned hour always exists.
 */
export function instantAt(date: PlainDate, minute: number, zone: TimeZone): EpochSeconds {
  const guess = Date.parse(`${date}T00:00:00Z`) / 1000 + minute * 60;
  const first = guess - offsetAt(guess, zone);
  // Two looks suffice where the offset is the same on both sides; around a change Temporal decides.
  if (
    offsetAt(first, zone) === offsetAt(first - 86_400, zone) &&
    offsetAt(first + 86_400, zone) === offsetAt(first, zone)
  ) {
    return first;
  }
  return resolve(date, minute, zone, 'compatible');
}

const offsetAt = (at: EpochSeconds, zone: TimeZone): number => {
  const wall = wallTime(at, zone);
  return Date.parse(`${wall.date}T00:00:00Z`) / 1000 + wall.minute * 60 - Math.floor(at / 60) * 60;
};

const resolve = (
  date: PlainDate,
  minute: number,
  zone: TimeZone,
  disambiguation: 'compatible' | 'earlier' | 'later' | 'reject',
): EpochSeconds =>
  Math.floor(
    Temporal.PlainDateTime.from(`${date}T00:00`)
      .add({ minutes: minute })
      .toZonedDateTime(zone, { disambiguation }).epochMilliseconds / 1000,
  );

const dateTimeShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether a string is a wall-clock moment, `YYYY-MM-DDTHH:mm`, on a date that exists. */
export function isPlainDateTime(value: string): boolean {
  const match = dateTimeShape.exec(value);
  return match !== null && new Date(`${value}:00Z`).toISOString().startsWith(value);
}

/**
 * The instant of what a person typed.
 * Refuses `interview/unknown-zone`, `interview/start-does-not-exist` (clocks were put forward over it) and
 * `interview/ambiguous-start` (clocks were put back: it comes twice).
 */
export function instantOf(startsAt: PlainDateTime, zone: TimeZone): Decision<EpochSeconds> {
  if (!isTimeZone(zone)) {
    return refuse(
      'interview/unknown-zone',
      `"${zone.slice(0, 60)}" is not a time zone. Use an IANA name such as America/New_York.`,
      'timeZone',
    );
  }
  const [date = '', time = ''] = startsAt.split('T');
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const earlier = resolve(date, minute, zone, 'earlier');
  const later = resolve(date, minute, zone, 'later');
  if (earlier === later) return accept(earlier);
  const wall = wallTime(earlier, zone);
  const exists = wall.date === date && wall.minute === minute;
  return exists
    ? refuse(
        'interview/ambiguous-start',
        `${time} on ${date} comes twice in ${zone}, since clocks go back then. Choose a time outside that hour.`,
        'startsAt',
      )
    : refuse(
        'interview/start-does-not-exist',
        `${time} on ${date} does not exist in ${zone}, since clocks go forward over it. Choose another time.`,
        'startsAt',
      );
}
