import { addDays, weekday } from '../calendar/plain-date.ts';
import { wallTime } from '../calendar/wall-time.ts';
import { exhausted } from '../kernel/exhaustive.ts';
import type { PlainDate, TimeZone } from '../kernel/time.ts';
import type { Roll, WallMoment } from './date-reason.ts';
import type { Schedule } from './step.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 16 Nov`. */
export const shortDate = (date: PlainDate): string =>
  `${weekdays[weekday(date)]} ${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}`;

/** `9:00` from minutes after midnight. */
export const clockTime = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** `New York` from `America/New_York`. */
export const cityOf = (zone: TimeZone): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const moment = ({ date, minute }: WallMoment): string => `${shortDate(date)} at ${clockTime(minute)}`;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const hoursOf = (count: number): string => (count === 1 ? 'an hour' : `${count} hours`);

const ordinal = (count: number): string => {
  const tens = count % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${suffix}`;
};

const rolled = (raw: PlainDate, roll: Roll | undefined, target: string): string =>
  roll
    ? `is ${shortDate(raw)}${roll.name ? ` (${roll.name})` : roll.because === 'holiday' ? ' (a holiday)' : ''}, so ${target}`
    : `is ${target}`;

const stepNames = { 'first-follow-up': 'first follow-up', 'second-follow-up': 'second follow-up' } as const;

/**
 * The sentence a person can check: "Decision promised Thu 12 Nov, plus 2 days is Sat 14 Nov, so Mon 16 Nov at 9:00 in
 * Chicago." Every planned date has one (product.md, "The dates, exactly").
 *
 * @param zone The candidate's zone, in which the hour is read.
 */
export function explainDate({ plannedAt, date, reason }: Schedule, zone: TimeZone): string {
  const wall = wallTime(plannedAt, zone);
  const when = `${moment(wall)} in ${cityOf(zone)}`;
  switch (reason.rule) {
    case 'after-logging':
      return `${reason.minutes} minutes after it was logged, so that a slip can be undone: ${when}.`;
    case 'at-once':
      return `At once: ${when}.`;
    case 'before-start':
      return reason.quietFrom
        ? `${reason.hours} hours before the start is ${moment(reason.quietFrom)}, in quiet hours, so ${when}.`
        : `${reason.hours} hours before the start: ${when}.`;
    case 'after-end': {
      const end = `The interview ends ${moment(wallTime(reason.end, zone))}`;
      const wanted = reason.late
        ? 'it was logged later, so at once'
        : reason.hours === 0
          ? 'the thank-you goes at once'
          : `${hoursOf(reason.hours)} later`;
      return reason.quietFrom
        ? `${end}; ${wanted} is ${moment(reason.quietFrom)}, in quiet hours, so ${when}.`
        : `${end}; ${wanted}: ${when}.`;
    }
    case 'decision-date': {
      const raw = addDays(reason.decisionDate, reason.bufferDays);
      const promised = `Decision promised ${shortDate(reason.decisionDate)}`;
      if (reason.afterThankYou) {
        return `${promised}, plus ${days(reason.bufferDays)}; not within 20 hours of the thank-you, so ${when}.`;
      }
      return `${promised}, plus ${days(reason.bufferDays)} ${rolled(raw, reason.roll, when)}.`;
    }
    case 'business-days': {
      const from = reason.restarted
        ? `Started again on ${shortDate(reason.from)}: the ${ordinal(reason.days)} business day after it`
        : `No decision date: the ${ordinal(reason.days)} business day after ${shortDate(reason.from)}`;
      return reason.afterThankYou
        ? `${from}; not within 20 hours of the thank-you, so ${when}.`
        : `${from} is ${when}.`;
    }
    case 'gap': {
      const raw = addDays(reason.anchor, reason.days);
      if (reason.decisionDate !== undefined) {
        return `Not before the decision promised ${shortDate(reason.decisionDate)} and its buffer: ${when}.`;
      }
      return `${days(reason.days)} after the ${stepNames[reason.after]} of ${shortDate(reason.anchor)} ${rolled(raw, reason.roll, when)}.`;
    }
    case 'moved':
      return `Moved by hand to ${when}.`;
    case 'resumed':
      return `Resumed on ${shortDate(reason.resumedOn)}: the next business day is ${shortDate(date)}, so ${when}.`;
    default:
      return exhausted(reason);
  }
}
