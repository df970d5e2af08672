import { Temporal } from 'temporal-polyfill';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds, PlainDate, PlainDateTime, TimeZone } from '../kernel/time.ts';
import { isTimeZone, wallTime } from './wall-time.ts';

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
