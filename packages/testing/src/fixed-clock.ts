import { type EpochSeconds, fromIso } from '@afterword/core/kernel/time';

export interface FixedClock {
  now(): EpochSeconds;
}

/** A clock that stands still: `fixedClock('2027-03-02T17:00:00Z')`. */
export const fixedClock = (iso: string): FixedClock => {
  const at = fromIso(iso);
  return { now: () => at };
};
