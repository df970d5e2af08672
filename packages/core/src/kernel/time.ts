import type { Flavor } from './flavor.ts';

/** Seconds since 1970-01-01T00:00:00Z, whole. */
export type EpochSeconds = Flavor<number, 'EpochSeconds'>;

/** A calendar date without a zone, `YYYY-MM-DD`. */
export type PlainDate = Flavor<string, 'PlainDate'>;

/** A wall-clock moment without a zone, `YYYY-MM-DDTHH:mm`. */
export type PlainDateTime = Flavor<string, 'PlainDateTime'>;

/** An IANA zone, `America/New_York`. */
export type TimeZone = Flavor<string, 'TimeZone'>;

export const minutes = (count: number): number => count * 60;
export const hours = (count: number): number => count * 3600;

/** `2027-03-02T17:00:00Z`: UTC, to the second. */
export const toIso = (at: EpochSeconds): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

/** Reads an ISO instant; fractions of a second are cut. Throws on anything else. */
export const fromIso = (iso: string): EpochSeconds => {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an ISO instant: ${iso}`);
  return Math.floor(milliseconds / 1000);
};
