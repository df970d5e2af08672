import type { EpochSeconds, PlainDate, TimeZone } from '../kernel/time.ts';

/** A moment as the clock on the wall shows it. */
export interface WallTime {
  readonly date: PlainDate;
  /** Minutes after midnight, 0-1439. */
  readonly minute: number;
}

const formats = new Map<TimeZone, Intl.DateTimeFormat>();

/** One formatter per zone: making one costs a hundred times what using it does. */
function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Whether this is an IANA zone the runtime knows. Offsets such as `+02:00` are not zones. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows in `zone` at that instant. */
export function wallTime(at: EpochSeconds, zone: TimeZone): WallTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at * 1000)) parts[type] = value;
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** The date in `zone` at that instant. */
export const dateIn = (at: EpochSeconds, zone: TimeZone): PlainDate => wallTime(at, zone).date;
