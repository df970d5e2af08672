import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from './virtual-clock.ts';

/**
 * Adds an ISO 8601 duration to an instant, in UTC.
 *
 * @example addDuration(now, 'P7D')
 * @returns `undefined` when the text is no duration or points backwards
 */
export function addDuration(instant: EpochMs, text: string): EpochMs | undefined {
  try {
    const duration = Temporal.Duration.from(text);
    if (duration.sign < 0) return undefined;
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO('UTC').add(duration)
      .epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Reads an ISO 8601 instant, with `Z` or an offset. */
export function parseInstant(text: string): EpochMs | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}
