import { type WallTime, wallTime } from '@afterword/core/calendar/wall-time';
import { instantAt } from '@afterword/core/calendar/zones';
import type { EpochSeconds, TimeZone } from '@afterword/core/kernel/time';

const day = 86_400;
/** An event moved by half a year still finds its offset. */
const aroundDays = 200;

/**
 * What a calendar needs to know of a zone to place an event: a VTIMEZONE (RFC 5545, section 3.6.5) with the offsets
 * around the event, each change of the clocks as an observance of its own. Rules that repeat for ever would promise
 * what the next law may change.
 *
 * @returns content lines, unfolded
 */
export function writeTimeZone(zone: TimeZone, around: EpochSeconds): readonly string[] {
  const from = around - aroundDays * day;
  const changes = findChanges(zone, from, around + aroundDays * day);
  const first = { at: from, before: offsetAt(from, zone), after: offsetAt(from, zone) };
  const offsets = [first, ...changes];
  const standard = Math.min(...offsets.map(({ after }) => after));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...offsets.flatMap(({ at, before, after }) => {
      const name = after > standard ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${name}`,
        // The onset is told in the time that ends with it.
        `DTSTART:${stamp(at + before)}`,
        `TZOFFSETFROM:${offsetText(before)}`,
        `TZOFFSETTO:${offsetText(after)}`,
        `END:${name}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

/**
 * `20270302T100000`, the wall time in a zone; `undefined` where that time comes twice and could be read as the other
 * one.
 */
export function localStamp(at: EpochSeconds, zone: TimeZone): string | undefined {
  const { date, minute } = wallTime(at, zone);
  if (instantAt(date, minute, zone) !== Math.floor(at / 60) * 60) return undefined;
  return stamp(secondsOf({ date, minute }) + (at % 60));
}

interface OffsetChange {
  readonly at: EpochSeconds;
  readonly before: number;
  readonly after: number;
}

/** Clocks change at most once in ten days; each change is then closed in on to the minute. */
function findChanges(zone: TimeZone, from: EpochSeconds, to: EpochSeconds): OffsetChange[] {
  const changes: OffsetChange[] = [];
  const start = Math.floor(from / 60) * 60;
  for (let at = start; at < to; at += 10 * day) {
    const before = offsetAt(at, zone);
    const after = offsetAt(at + 10 * day, zone);
    if (before === after) continue;
    let [low, high] = [at, at + 10 * day];
    while (high - low > 60) {
      const middle = Math.floor((low + high) / 120) * 60;
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

const secondsOf = ({ date, minute }: WallTime): number =>
  Date.parse(`${date}T00:00:00Z`) / 1000 + minute * 60;

const offsetAt = (at: EpochSeconds, zone: TimeZone): number =>
  secondsOf(wallTime(at, zone)) - Math.floor(at / 60) * 60;

const stamp = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:]/gu, '');

/** `-0600` */
function offsetText(seconds: number): string {
  const total = Math.abs(seconds) / 60;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(total / 60))}${two(total % 60)}`;
}
