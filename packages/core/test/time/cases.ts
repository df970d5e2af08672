import {
  businessDaysAfter,
  isBusinessDay,
  nextBusinessDay,
  rollForward,
} from '../../src/calendar/business-days.ts';
import { addDays, daysBetween, isPlainDate, weekday } from '../../src/calendar/plain-date.ts';
import { afterQuietHours, beforeQuietHours, isQuiet } from '../../src/calendar/quiet-hours.ts';
import { dateIn, wallTime } from '../../src/calendar/wall-time.ts';
import { instantAt, instantOf } from '../../src/calendar/zones.ts';
import { dayAfter, dayAfterDays, daysIn, plain, wallOf, weekdayOf } from './oracle.ts';
import { type Transition, transitions, witnesses } from './transitions.ts';

/** One line of the tables. */
export interface Case {
  readonly name: string;
  readonly actual: () => unknown;
  readonly expected: unknown;
}

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const two = (part: number): string => String(part).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Minutes around the moment at which the clocks change, on the wall as it was before. */
const around = [-61, -30, -1, 0, 1, 15, 29, 30, 31, 59, 60, 61, 90];

/** The wall just before the change, so many minutes on, as if nothing had changed. */
const wallAfter = ({ at, before }: Transition, minutes: number) =>
  wallOf(seconds(at) / 60 + before + minutes);

/** By arithmetic: in a gap the moment lies as far after it, in a fold the earlier of the two counts. */
function expectedInstant({ at, before, after }: Transition, minutes: number): number {
  const gap = after - before;
  if (gap > 0) return seconds(at) + minutes * 60 - (minutes >= gap ? gap * 60 : 0);
  // After the change the wall runs through the fold again; what comes after it is that much later.
  return minutes < 0 ? seconds(at) + minutes * 60 : seconds(at) + (minutes - gap) * 60;
}

function expectedAnswer({ before, after }: Transition, minutes: number): string {
  const gap = after - before;
  if (gap > 0 && minutes >= 0 && minutes < gap) return 'interview/start-does-not-exist';
  if (gap < 0 && minutes >= gap && minutes < 0) return 'interview/ambiguous-start';
  return 'accepted';
}

const changes: readonly Case[] = transitions.flatMap((change) =>
  around.flatMap((minutes): Case[] => {
    const { date, minute } = wallAfter(change, minutes);
    const where = `${change.zone} ${date} ${clock(minute)}`;
    const expected = expectedInstant(change, minutes);
    return [
      { name: `plans ${where}`, actual: () => instantAt(date, minute, change.zone), expected },
      {
        name: `types ${where}`,
        actual: () => {
          const typed = instantOf(`${date}T${clock(minute)}`, change.zone);
          return typed.ok ? 'accepted' : typed.refusal.code;
        },
        expected: expectedAnswer(change, minutes),
      },
    ];
  }),
);

const clocks: readonly Case[] = transitions.flatMap((change) =>
  [-3600, -1, 0, 1, 3600].map((by) => {
    const at = seconds(change.at) + by;
    const offset = by < 0 ? change.before : change.after;
    return {
      name: `the clock in ${change.zone} ${by} s from ${change.at}`,
      actual: () => wallTime(at, change.zone),
      expected: wallOf(Math.floor(at / 60) + offset),
    };
  }),
);

const data: readonly Case[] = witnesses.map(([zone, at, minutes]) => ({
  name: `${zone} at ${at}`,
  actual: () => wallTime(seconds(at), zone),
  expected: wallOf(seconds(at) / 60 + minutes),
}));

const years = [2024, 2026, 2027, 2028, 2032, 2096, 2100, 2400];

const almanac: readonly Case[] = years.flatMap((year) => [
  {
    name: `29 February ${year}`,
    actual: () => isPlainDate(`${year}-02-29`),
    expected: daysIn(year, 2) === 29,
  },
  { name: `30 February ${year}`, actual: () => isPlainDate(`${year}-02-30`), expected: false },
  ...[`${year}-02-28`, `${year}-12-31`, `${year}-04-30`, `${year}-03-01`].flatMap((date): Case[] => [
    { name: `the day after ${date}`, actual: () => addDays(date, 1), expected: dayAfter(date) },
    {
      name: `a year and a day after ${date}`,
      actual: () => addDays(date, 366),
      expected: dayAfterDays(date, 366),
    },
    {
      name: `100 days before ${date}`,
      actual: () => addDays(date, -100),
      expected: dayAfterDays(date, -100),
    },
    { name: `the weekday of ${date}`, actual: () => weekday(date), expected: weekdayOf(date) },
    {
      name: `the days back from ${date}`,
      actual: () => daysBetween(addDays(date, 59), date),
      expected: -59,
    },
  ]),
]);

const holidays = [
  { date: '2027-01-01', name: 'New Year’s Day' },
  // On a Sunday, kept on the Monday after.
  { date: '2027-07-04', name: 'Independence Day' },
  { date: '2027-07-05', name: 'Independence Day, kept' },
  { date: '2027-11-25', name: 'Thanksgiving' },
  { date: '2027-11-26', name: 'The day after' },
  // On a Saturday, kept on the Friday before.
  { date: '2027-12-24', name: 'Christmas, kept' },
  { date: '2027-12-25', name: 'Christmas Day' },
  { date: '2027-12-31', name: 'New Year, kept' },
];
const calendar = { holidays };
const closed = new Set(holidays.map(({ date }) => date));
const works = (date: string): boolean => ![0, 6].includes(weekdayOf(date)) && !closed.has(date);
const onward = (date: string): string => {
  let day = dayAfter(date);
  while (!works(day)) day = dayAfter(day);
  return day;
};

const days = new Set([
  ...Array.from({ length: 12 }, (_, day) => dayAfterDays('2026-12-28', day)),
  ...Array.from({ length: 8 }, (_, day) => plain(2027, 7, day + 1)),
  ...Array.from({ length: 8 }, (_, day) => plain(2027, 11, day + 22)),
  ...Array.from({ length: 14 }, (_, day) => dayAfterDays('2027-12-22', day)),
  '2028-02-28',
  '2028-02-29',
]);

const business: readonly Case[] = [...days].flatMap((date): Case[] => [
  { name: `${date} is worked`, actual: () => isBusinessDay(date, calendar), expected: works(date) },
  { name: `after ${date}`, actual: () => nextBusinessDay(date, calendar), expected: onward(date) },
  {
    name: `rolled from ${date}`,
    actual: () => rollForward(date, calendar),
    expected: works(date) ? date : onward(date),
  },
  {
    name: `five business days after ${date}`,
    actual: () => businessDaysAfter(date, 5, calendar),
    expected: onward(onward(onward(onward(onward(date))))),
  },
]);

/** Instants on the nights in which clocks change: 8:00 is 8:00, whatever the night was. */
const quiet: readonly Case[] = transitions.flatMap((change): Case[] => {
  const { zone, at, after } = change;
  const start = seconds(at) + 1800;
  const { date, minute } = wallOf(start / 60 + after);
  const late = minute >= 1260;
  const isNight = late || minute < 480;
  const morning = start + ((late ? 1440 : 0) + 480 - minute) * 60;
  const cases: Case[] = [
    {
      name: `half an hour after ${at} in ${zone} is quiet`,
      actual: () => isQuiet(start, zone),
      expected: isNight,
    },
    {
      name: `the date in ${zone} half an hour after ${at}`,
      actual: () => dateIn(start, zone),
      expected: date,
    },
    {
      name: `may be written to after ${at} in ${zone}`,
      actual: () => afterQuietHours(start, zone),
      expected: isNight ? morning : start,
    },
  ];
  const evening = seconds(at) - (wallOf(seconds(at) / 60 + change.before).minute + 240) * 60;
  if (minute < 480) {
    cases.push({
      name: `the evening before ${at} in ${zone}`,
      actual: () => beforeQuietHours(start, zone),
      expected: evening,
    });
  }
  return cases;
});

export const cases: readonly Case[] = [...changes, ...clocks, ...data, ...almanac, ...business, ...quiet];
