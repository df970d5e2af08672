import type { PlainDate, PlainDateTime } from '@afterword/core/kernel/time';

const day = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** A date as `readDatePhrase` takes it: "Tue, Dec 1, 2026". */
export const writeDate = (date: PlainDate): string => day.format(new Date(`${date}T12:00:00Z`));

/** A time as `readMomentPhrase` takes it: "Tue, Dec 1, 2026, 2:00 PM". */
export const writeMoment = (at: PlainDateTime): string => {
  const moment = new Date(`${at.slice(0, 16)}:00Z`);
  // Newer ICU puts a narrow space before AM and PM.
  return `${day.format(moment)}, ${time.format(moment).replace(/\s/g, ' ')}`;
};
