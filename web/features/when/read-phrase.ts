import { addDays, isPlainDate, weekday } from '@afterword/core/calendar/plain-date';
import type { PlainDate, PlainDateTime } from '@afterword/core/kernel/time';

/*
 * Dates and times as people say them: "tue 2pm", "tomorrow 14:30", "Dec 3 10-11:30", "last friday at noon".
 * American order: 12/3 is December 3.
 */

export type Read<T> =
  | ({ readonly ok: true } & T)
  /** A sentence that says what is missing or wrong. */
  | { readonly ok: false; readonly message: string };

export interface Moment {
  readonly startsAt: PlainDateTime;
  /** Where an end or a length was said. */
  readonly durationMinutes?: number;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };

const weekdayNames =
  'sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?';
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A text and what was found in it; what was read is taken out, so that nothing is read twice. */
interface Found<T> {
  readonly value: T;
  readonly rest: string;
}

function take<T>(text: string, pattern: RegExp, read: (match: RegExpExecArray) => T): Found<T> | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return {
    value: read(match),
    rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  };
}

/** The year that brings a day without one nearest to today. */
function nearestYear(month: number, day: number, today: PlainDate): string {
  const year = Number(today.slice(0, 4));
  const from = addDays(today, -182);
  const to = addDays(today, 184);
  const near = [year - 1, year, year + 1].map((one) => `${one}-${pad(month)}-${pad(day)}`);
  return near.find((date) => date >= from && date < to) ?? `${year}-${pad(month)}-${pad(day)}`;
}

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/** "tue": the next one, today counts; "next tue": the one in next week; "last tue": the one before today. */
function onWeekday(which: string | undefined, name: string, today: PlainDate): PlainDate {
  const ahead = (weekdays.indexOf(name.slice(0, 3)) - weekday(today) + 7) % 7;
  if (which === 'last') return addDays(today, ahead === 0 ? -7 : ahead - 7);
  if (which !== 'next') return addDays(today, ahead);
  const untilMonday = (1 - weekday(today) + 7) % 7 || 7;
  const inWeek = (weekdays.indexOf(name.slice(0, 3)) + 6) % 7;
  return addDays(today, untilMonday + inWeek);
}

type DateReader = (text: string, today: PlainDate) => Found<PlainDate> | undefined;

/** The ways to name a day, the most exact first. */
const dateReaders: readonly DateReader[] = [
  (text) => take(text, /\b(\d{4}-\d{2}-\d{2})(?:t(?=\d))?/, ([, date = '']) => date),
  (text, today) =>
    take(text, /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/, ([, month, day, year]) =>
      year
        ? `${fullYear(year)}-${pad(Number(month))}-${pad(Number(day))}`
        : nearestYear(Number(month), Number(day), today),
    ),
  (text, today) =>
    take(
      text,
      new RegExp(
        `\\b(?:(${monthNames})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthNames})\\.?)(?![:\\w])(?:,?\\s+(\\d{4})\\b)?`,
      ),
      ([, first, dayAfter, dayBefore, last, year]) => {
        const month = months.indexOf((first ?? last ?? '').slice(0, 3)) + 1;
        const day = Number(dayAfter ?? dayBefore);
        return year ? `${year}-${pad(month)}-${pad(day)}` : nearestYear(month, day, today);
      },
    ),
  (text, today) =>
    take(text, /\b(?:in\s+)(\d{1,3}|a|one|two|three|four)\s+(day|week|month)s?\b/, ([, count = '', unit]) => {
      const number = counts[count] ?? Number(count);
      if (unit !== 'month') return addDays(today, number * (unit === 'week' ? 7 : 1));
      const month = Number(today.slice(5, 7)) - 1 + number;
      const first = `${Number(today.slice(0, 4)) + Math.floor(month / 12)}-${pad((month % 12) + 1)}`;
      const same = `${first}-${today.slice(8)}`;
      return isPlainDate(same) ? same : addDays(`${first}-28`, 0);
    }),
  (text, today) =>
    take(text, /\b(day after tomorrow|today|tonight|tomorrow|tmrw|tmr|yesterday)\b/, ([, word]) =>
      addDays(
        today,
        word === 'day after tomorrow'
          ? 2
          : word === 'yesterday'
            ? -1
            : word?.startsWith('to') && !word.startsWith('tom')
              ? 0
              : 1,
      ),
    ),
  (text, today) =>
    take(
      text,
      new RegExp(`\\b(?:(next|last|this|on)\\s+)?(${weekdayNames})\\b\\.?,?`),
      ([, which, name = '']) => onWeekday(which, name, today),
    ),
];

/** A weekday beside a date ("Tue, Dec 3") is said for people; the date counts. */
const weekdayWord = new RegExp(`\\b(?:${weekdayNames})\\b\\.?,?`);

function readDay(text: string, today: PlainDate): Found<PlainDate> | undefined {
  for (const read of dateReaders) {
    const found = read(text, today);
    if (found) return { ...found, rest: found.rest.replace(weekdayWord, ' ') };
  }
  return undefined;
}

const clock = '(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.|a|p)?';

/** Minutes after midnight. A bare hour is one of the working day: 1 to 6 are afternoon. */
function minuteOf(
  hour: number,
  minute: number,
  half: string | undefined,
  exact: boolean,
): number | undefined {
  if (minute > 59) return undefined;
  const sign = half?.charAt(0);
  if (sign) {
    if (hour < 1 || hour > 12) return undefined;
    return ((hour % 12) + (sign === 'p' ? 12 : 0)) * 60 + minute;
  }
  if (hour > 23) return undefined;
  return (!exact && hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60 + minute;
}

interface Hours {
  readonly from: number;
  readonly to?: number;
}

function readHours(text: string): Found<Hours | undefined> | undefined {
  const named = take(text, /\b(?:at\s+)?(noon|midday|midnight)\b/, ([, word]) => ({
    from: word === 'midnight' ? 0 : 720,
  }));
  if (named) return named;
  const range = take(
    text,
    new RegExp(`\\b(?:from\\s+|at\\s+)?${clock}\\s*(?:-|–|—|to|until|till)\\s*${clock}(?![\\w:])`),
    ([, hour, minute, half, toHour, toMinute, toHalf]) => {
      const to = minuteOf(
        Number(toHour),
        Number(toMinute ?? 0),
        toHalf,
        toMinute?.length === 2 && Number(toHour) > 12,
      );
      // "2-3pm": the half of the end holds for the start too, unless that puts it after the end ("11-1pm").
      const shared = minuteOf(Number(hour), Number(minute ?? 0), half ?? toHalf, false);
      const own = minuteOf(Number(hour), Number(minute ?? 0), half, false);
      const from = half || (shared !== undefined && to !== undefined && shared < to) ? shared : own;
      return from === undefined || to === undefined ? undefined : { from, to };
    },
  );
  if (range) return range;
  return take(text, new RegExp(`\\b(?:at\\s+)?${clock}(?![\\w:])`), ([, hour = '', minute, half]) => {
    const exact = minute !== undefined && hour.length === 2;
    const from = minuteOf(Number(hour), Number(minute ?? 0), half, exact);
    return from === undefined ? undefined : { from };
  });
}

const readLength = (text: string): Found<number> | undefined =>
  take(
    text,
    /\b(?:for\s+)?(?:(\d{1,3})\s*(?:min(?:ute)?s?|m)|(\d{1,2}(?:\.5)?|an|half an)\s*(?:h|hours?|hrs?))\b/,
    ([, inMinutes, hours]) => {
      if (inMinutes) return Number(inMinutes);
      return hours === 'an' ? 60 : hours === 'half an' ? 30 : Number(hours) * 60;
    },
  );

const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const leftOver = (rest: string): string => rest.replace(/\b(?:at|on|the|of)\b|[,;@]/g, ' ').trim();

const noSuchDay: Read<never> = { ok: false, message: 'This day does not exist. Check day and month.' };

/**
 * A day as people say it: "fri", "Nov 30", "in two weeks", "12/3", "2026-12-03".
 * @param today The day it is where the date is meant.
 */
export function readDatePhrase(text: string, today: PlainDate): Read<{ readonly date: PlainDate }> {
  const found = readDay(normal(text), today);
  if (!found || leftOver(found.rest) !== '') {
    return {
      ok: false,
      message: `“${text.trim()}” is no day we understand. Try “fri”, “Nov 30” or “in two weeks”.`,
    };
  }
  return isPlainDate(found.value) ? { ok: true, date: found.value } : noSuchDay;
}

/**
 * A day and a time as people say them: "tue 2pm", "tomorrow 14:30 for 45 min", "Dec 3 2-3pm". A time alone is today.
 * An end before the start is refused here, since only here both were said.
 */
export function readMomentPhrase(text: string, today: PlainDate): Read<Moment> {
  const whole = normal(text);
  const day = readDay(whole, today);
  const length = readLength(day?.rest ?? whole);
  const hours = readHours(length?.rest ?? day?.rest ?? whole);
  const rest = leftOver(hours?.rest ?? length?.rest ?? day?.rest ?? whole);
  if (day && !isPlainDate(day.value)) return noSuchDay;
  if (day && !hours && rest === '') return { ok: false, message: 'Add the time, such as “2pm” or “14:30”.' };
  if (!hours || rest !== '') {
    return {
      ok: false,
      message: `“${text.trim()}” is no time we understand. Try “tue 2pm” or “Dec 3 14:30”.`,
    };
  }
  if (!hours.value) return { ok: false, message: 'This time does not exist. Try “2pm” or “14:30”.' };
  const { from, to } = hours.value;
  if (to !== undefined && to <= from) {
    return {
      ok: false,
      message: `The interview ends before it starts: ${clockName(from)} to ${clockName(to)}.`,
    };
  }
  const startsAt = `${day?.value ?? today}T${pad(Math.floor(from / 60))}:${pad(from % 60)}`;
  const durationMinutes = to === undefined ? length?.value : to - from;
  return { ok: true, startsAt, ...(durationMinutes === undefined ? {} : { durationMinutes }) };
}

const clockName = (minute: number): string => {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 || 12}:${pad(minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
};
