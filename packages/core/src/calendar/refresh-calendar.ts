import type { PlainDate } from '../kernel/time.ts';
import type { Holiday, HolidayCalendar, HolidayPreset } from './holiday-calendar.ts';

/** What a preset says of some years, from the first day on. */
export interface PresetDays {
  readonly country: string;
  readonly region: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly days: readonly Holiday[];
}

/** The first and the last day of the years a calendar holds: this one and the next three. */
export const calendarYears = (
  today: PlainDate,
): { readonly from: PlainDate; readonly through: PlainDate } => {
  const year = Number(today.slice(0, 4));
  return { from: `${year}-01-01`, through: `${year + 3}-12-31` };
};

const isSamePlace = (one: HolidayPreset | undefined, other: PresetDays): boolean =>
  one?.country === other.country && one.region === other.region;

/**
 * The calendar with a preset's days as they are known now. Days that people added stay, on the same date in place of
 * the preset's; in a calendar without a preset those are all that the new one does not have. Days before `from` stay:
 * plans of the past were made with them. Days on which the agency works are left out, as long as it is the same country
 * and state.
 */
export function refreshCalendar(calendar: HolidayCalendar, found: PresetDays): HolidayCalendar {
  const without = isSamePlace(calendar.preset, found) ? (calendar.preset?.without ?? []) : [];
  const known = calendar.preset ? calendar.holidays : calendar.holidays.map((day) => byHand(day, found));
  const kept = known.filter(({ date, own }) => own || date < found.from);
  const taken = new Set(kept.map(({ date }) => date));
  const added = found.days.filter(({ date, name }) => {
    if (taken.has(date) || without.includes(name)) return false;
    taken.add(date);
    return true;
  });
  const { country, region, through } = found;
  return {
    holidays: [...kept, ...added].sort((one, other) => (one.date < other.date ? -1 : 1)),
    preset: { country, region, through, without },
  };
}

/** A day of a calendar that nobody took from anywhere: somebody's own, unless it is a public holiday after all. */
const byHand = (day: Holiday, { from, days }: PresetDays): Holiday =>
  day.own || day.date < from || days.some(({ date }) => date === day.date) ? day : { ...day, own: true };
