/**
 * What core's calendar must say, by other means: offsets as `Intl` names them, days counted by hand. Shares no line
 * with `src/calendar`.
 */

const names = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of Greenwich at that instant, milliseconds. */
export function offsetAt(at: number, timeZone: string): number {
  let format = names.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    names.set(timeZone, format);
  }
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name);
  if (!match) throw new Error(`An offset nobody expected: ${name}`);
  const [, sign, hours = '0', minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const two = (part: number): string => String(part).padStart(2, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const plain = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

const partsOf = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** The day after, by the almanac. */
export function dayAfter(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day < daysIn(year, month)) return plain(year, month, day + 1);
  return month < 12 ? plain(year, month + 1, 1) : plain(year + 1, 1, 1);
}

export function dayBefore(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day > 1) return plain(year, month, day - 1);
  return month > 1 ? plain(year, month - 1, daysIn(year, month - 1)) : plain(year - 1, 12, 31);
}

/** Day by day, since that cannot be wrong. */
export function dayAfterDays(date: string, days: number): string {
  let at = date;
  for (let left = Math.abs(days); left > 0; left -= 1) at = days > 0 ? dayAfter(at) : dayBefore(at);
  return at;
}

/** 0 for Sunday; Zeller's congruence. */
export function weekdayOf(date: string): number {
  const [year, month, day] = partsOf(date);
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const zeller =
    day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (zeller + 6) % 7;
}

/** What the clock on the wall shows, from the offset alone; milliseconds in, minutes after midnight out. */
export function wallAt(at: number, timeZone: string): { readonly date: string; readonly minute: number } {
  const minutes = Math.floor(at / 60_000) + offsetAt(at, timeZone);
  return wallOf(minutes);
}

/** A count of minutes since 1970 on a wall, as date and minute. */
export function wallOf(minutes: number): { readonly date: string; readonly minute: number } {
  const day = Math.floor(minutes / 1440);
  return { date: dateOfDay(day), minute: minutes - day * 1440 };
}

const known = new Map<number, string>();

/** Day 0 is 1 January 1970; counted through the years. */
function dateOfDay(day: number): string {
  const before = known.get(day);
  if (before !== undefined) return before;
  let year = 1970;
  let left = day;
  while (left >= (isLeap(year) ? 366 : 365)) {
    left -= isLeap(year) ? 366 : 365;
    year += 1;
  }
  let month = 1;
  while (left >= daysIn(year, month)) {
    left -= daysIn(year, month);
    month += 1;
  }
  const date = plain(year, month, left + 1);
  known.set(day, date);
  return date;
}

/** Minutes since 1970 of a wall-clock moment, as if the wall stood in Greenwich. */
export function minutesOf(date: string, minute: number): number {
  const [year, month, day] = partsOf(date);
  let days = day - 1;
  for (let one = 1970; one < year; one += 1) days += isLeap(one) ? 366 : 365;
  for (let one = 1; one < month; one += 1) days += daysIn(year, one);
  return days * 1440 + minute;
}

/** Every instant at which a wall shows that moment, milliseconds: none in a gap, two in a fold. */
export function instantsOf(date: string, minute: number, timeZone: string): readonly number[] {
  const wall = minutesOf(date, minute) * 60_000;
  const offsets = new Set([-1440, 0, 1440].map((by) => offsetAt(wall + by * 60_000, timeZone)));
  return [...offsets]
    .map((offset) => wall - offset * 60_000)
    .filter((at) => at + offsetAt(at, timeZone) * 60_000 === wall)
    .sort((one, other) => one - other);
}

/** As far after a gap as the moment lies in it; in a fold the earlier one. Milliseconds. */
export function plannedInstant(date: string, minute: number, timeZone: string): number {
  const [first] = instantsOf(date, minute, timeZone);
  if (first !== undefined) return first;
  const wall = minutesOf(date, minute) * 60_000;
  return wall - offsetAt(wall - 86_400_000, timeZone) * 60_000;
}
