import type { PlainDate } from '../kernel/time.ts';

/** A day on which the agency does not follow up. */
export interface Holiday {
  readonly date: PlainDate;
  readonly name: string;
  /** A person added it: a refresh from the preset leaves it alone. */
  readonly own?: true;
}

/** The public holidays of a country or one of its states, that the days were taken from. */
export interface HolidayPreset {
  /** ISO 3166-1, `US`. */
  readonly country: string;
  /** State or province within it, `IL`; `null`: the whole country's. */
  readonly region: string | null;
  /** The last day that the days were taken for. */
  readonly through: PlainDate;
  /** Names of its days on which the agency works, whatever the year. */
  readonly without: readonly string[];
}

export interface HolidayCalendar {
  readonly holidays: readonly Holiday[];
  /** Absent: every day was put in by hand. */
  readonly preset?: HolidayPreset;
}

/**
 * The last day that the calendar speaks for: its preset's, or the end of the last year it names a day of. `null`:
 * it is empty.
 */
export function calendarEnd({ holidays, preset }: HolidayCalendar): PlainDate | null {
  const ends = holidays.map(({ date }) => `${date.slice(0, 4)}-12-31`);
  const [last] = [...ends, ...(preset ? [preset.through] : [])].sort().reverse();
  return last ?? null;
}
