import * as z from 'zod/mini';

const inRange = (text: string): boolean => text >= '2000' && text < '2200';

/** `YYYY-MM-DD`, a day that exists, 2000 to 2199. */
export const plainDate = z.iso
  .date('must be a date like 2027-03-02')
  .check(z.refine<string>(inRange, 'must be a date from 2000 to 2199'));

// Days of each month as in `z.iso.date`: 31 February is refused here, a DST gap by core, which knows the zone.
const day =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const wallTime = new RegExp(`^(?:\\d{4}-${day}|${leapYear}-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d$`);

/** `YYYY-MM-DDTHH:mm`, wall time without a zone. */
export const plainDateTime = z
  .string()
  .check(
    z.regex(wallTime, 'must be a date and time like 2027-03-02T10:00'),
    z.refine<string>(inRange, 'must be a date and time from 2000 to 2199'),
  );

/** A moment in a reply: `2027-03-02T17:00:00Z`. */
export const instant = z.iso.datetime();

/** A moment in a request; an offset is taken too. */
export const instantIn = z.iso.datetime({
  offset: true,
  error: 'must be a moment like 2027-03-02T17:00:00Z',
});

/** A zone's name, unchecked: core refuses an unknown one with its own code (`interview/unknown-zone`). */
export const zoneName = z.string().check(z.trim(), z.minLength(1), z.maxLength(64));

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
};

/** A zone that this runtime knows. */
export const timeZone = zoneName.check(z.refine<string>(isZone, 'must be a time zone like America/New_York'));
