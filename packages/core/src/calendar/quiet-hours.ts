import type { EpochSeconds, TimeZone } from '../kernel/time.ts';
import { addDays } from './plain-date.ts';
import { wallTime } from './wall-time.ts';
import { instantAt } from './zones.ts';

/** Quiet hours begin at 21:00 and last until before 08:00, on the candidate's clock. */
export const quietFromMinute = 21 * 60;
export const quietUntilMinute = 8 * 60;

export function isQuiet(at: EpochSeconds, zone: TimeZone): boolean {
  const { minute } = wallTime(at, zone);
  return minute >= quietFromMinute || minute < quietUntilMinute;
}

/** That moment, or the next 08:00 if it lies in quiet hours. */
export function afterQuietHours(at: EpochSeconds, zone: TimeZone): EpochSeconds {
  const { date, minute } = wallTime(at, zone);
  if (minute >= quietFromMinute) return instantAt(addDays(date, 1), quietUntilMinute, zone);
  return minute < quietUntilMinute ? instantAt(date, quietUntilMinute, zone) : at;
}

/** That moment, or 20:00 on the evening before it if it lies in quiet hours. */
export function beforeQuietHours(at: EpochSeconds, zone: TimeZone): EpochSeconds {
  const { date, minute } = wallTime(at, zone);
  const evening = 20 * 60;
  if (minute >= quietFromMinute) return instantAt(date, evening, zone);
  return minute < quietUntilMinute ? instantAt(addDays(date, -1), evening, zone) : at;
}
