import type { PageWords } from './page-words.ts';

type In = Pick<PageWords, 'locale'>;

/** `2027-03-02` as "Tuesday, March 2". */
export const formatDay = (date: string, { locale }: In): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date.slice(0, 10)}T12:00:00Z`));

/** A moment in a zone, with the zone's name, since the reader may be elsewhere. */
export const formatMoment = (instant: string, timeZone: string, { locale }: In): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));

/** The day it is there: `2027-03-02`. */
export const dayIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
