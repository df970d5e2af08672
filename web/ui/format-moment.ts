const formats = new Map<string, Intl.DateTimeFormat>();

const parts = {
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  moment: {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  clock: { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  'full hour': { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', timeZoneName: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a format costs a hundred times what using it does; a board uses few per zone. */
function formatIn(timeZone: string, kind: keyof typeof parts): Intl.DateTimeFormat {
  const key = `${kind} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, ...parts[kind] });
  formats.set(key, made);
  return made;
}

/** A moment in a zone, the zone named: "Fri, Mar 5, 9 AM CST", "Fri, Mar 5, 9:30 AM CST". */
export function formatMoment(iso: string, timeZone: string): string {
  const at = new Date(iso);
  const text = formatIn(timeZone, 'moment').format(at);
  return text.includes(':00') ? formatIn(timeZone, 'full hour').format(at) : text;
}

/** The hour in a zone, the zone named: "4 PM CST", "4:30 PM CST". */
export const formatClock = (iso: string, timeZone: string): string =>
  formatIn(timeZone, 'clock').format(new Date(iso)).replace(':00', '');

const dayMs = 86_400_000;

/** The calendar day that a moment falls on in a zone: `2027-03-02`. */
export const dayOf = (iso: string, timeZone: string): string =>
  new Date(dayIn(Date.parse(iso), timeZone)).toISOString().slice(0, 10);

/** Midnight UTC of the calendar day that a moment falls on in a zone; days apart are whole numbers. */
function dayIn(at: number, timeZone: string): number {
  const [month = 0, day = 0, year = 0] = formatIn(timeZone, 'date').format(at).split('/').map(Number);
  return Date.UTC(year, month - 1, day);
}

/**
 * How far a moment is from now, as people say it: by calendar days of the zone, within a day by hours and minutes.
 *
 * @param now Milliseconds, the API's.
 */
export function relativeTime(iso: string, now: number, timeZone: string): string {
  const at = Date.parse(iso);
  const days = Math.round((dayIn(at, timeZone) - dayIn(now, timeZone)) / dayMs);
  if (days > 1) return `in ${days} days`;
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days < -1) return `${-days} days ago`;
  const minutes = Math.round((at - now) / 60_000);
  if (Math.abs(minutes) < 2) return 'now';
  const [size, unit] =
    Math.abs(minutes) < 60 ? [Math.abs(minutes), 'min'] : [Math.round(Math.abs(minutes) / 60), 'h'];
  return minutes > 0 ? `in ${size} ${unit}` : `${size} ${unit} ago`;
}
