import type { Language } from '@afterword/core/candidate/candidate';
import type { EpochSeconds, PlainDate, PlainDateTime, TimeZone } from '@afterword/core/kernel/time';

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** ICU puts a narrow no-break space before AM, which some mail clients show as a box. */
const format = (language: Language, options: Intl.DateTimeFormatOptions, at: EpochSeconds): string => {
  const text = new Intl.DateTimeFormat(locales[language], options)
    .format(at * 1000)
    .replace(/[\u202f\u2009\u00a0]/gu, ' ');
  // Spanish sets no comma between weekday and day: `martes 2 de marzo`.
  return language === 'es' ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text;
};

/** `Tuesday, March 2, 2027` */
export const formatLongDay = (at: EpochSeconds, timeZone: TimeZone, language: Language): string =>
  format(language, { timeZone, weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }, at);

/** `Tuesday, March 2` */
export const formatDay = (at: EpochSeconds, timeZone: TimeZone, language: Language): string =>
  format(language, { timeZone, weekday: 'long', month: 'long', day: 'numeric' }, at);

/** `Tuesday` */
export const formatWeekday = (at: EpochSeconds, timeZone: TimeZone, language: Language): string =>
  format(language, { timeZone, weekday: 'long' }, at);

/** `Tue, Mar 2, 10:00 AM`, for subjects. Spanish keeps the words whole: `mar 2 de mar` is a Tuesday in March. */
export const formatShort = (at: EpochSeconds, timeZone: TimeZone, language: Language): string => {
  const width = language === 'es' ? 'long' : 'short';
  return format(
    language,
    { timeZone, weekday: width, month: width, day: 'numeric', hour: 'numeric', minute: '2-digit' },
    at,
  );
};

const formatTime = (at: EpochSeconds, timeZone: TimeZone, language: Language): string =>
  format(language, { timeZone, hour: 'numeric', minute: '2-digit' }, at);

/** `10:00 AM – 11:00 AM` */
export const formatTimes = (
  span: { readonly start: EpochSeconds; readonly end: EpochSeconds },
  timeZone: TimeZone,
  language: Language,
): string =>
  span.end > span.start
    ? `${formatTime(span.start, timeZone, language)} – ${formatTime(span.end, timeZone, language)}`
    : formatTime(span.start, timeZone, language);

/** `10:00 AM`, with the city of its zone where that is not the reader's: `10:00 AM (New York)`. */
export const formatClock = (at: EpochSeconds, timeZone: TimeZone, readerZone: TimeZone): string => {
  const time = formatTime(at, timeZone, 'en');
  return showSameTime(at, timeZone, readerZone) ? time : `${time} (${zoneCity(timeZone, 'en')})`;
};

/** The city a zone is named after, `New York`; `UTC` and the like stay as they are. */
export const zoneCity = (timeZone: TimeZone, language: Language): string =>
  (language === 'es' ? citiesEs[timeZone] : undefined) ??
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** Cities with a Spanish name of their own, or an accent. */
const citiesEs: Readonly<Record<TimeZone, string>> = {
  'America/New_York': 'Nueva York',
  'America/Los_Angeles': 'Los Ángeles',
  'America/Mexico_City': 'Ciudad de México',
  'America/Bogota': 'Bogotá',
  'Europe/London': 'Londres',
};

/** The date it is in a zone, `2027-03-02`. */
export const plainDateIn = (at: EpochSeconds, timeZone: TimeZone): PlainDate =>
  // Canada's English writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at * 1000,
  );

/** Wall time as if it were UTC: its parts are then formatted in UTC, and no zone's rules come in. */
const wallAsUtc = (wall: PlainDateTime): EpochSeconds =>
  Math.floor(Date.parse(`${wall.slice(0, 16)}:00Z`) / 1000);

/** `Thursday, March 11` */
export const formatPlainDate = (date: PlainDate, language: Language): string =>
  formatDay(wallAsUtc(`${date}T12:00`), 'UTC', language);

/** `Tuesday, March 2, 10:00 AM`, for a moment that is only known as wall time. */
export const formatWall = (wall: PlainDateTime, language: Language): string =>
  `${formatDay(wallAsUtc(wall), 'UTC', language)}, ${formatTime(wallAsUtc(wall), 'UTC', language)}`;

/** Whether clocks in both zones show the same at that moment. */
export const showSameTime = (at: EpochSeconds, one: TimeZone, other: TimeZone): boolean =>
  formatShort(at, one, 'en') === formatShort(at, other, 'en');
