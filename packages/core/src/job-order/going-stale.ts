import type { Division } from '../division/division.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/**
 * Days without a movement from which somebody should look: the pace of a division, of its cards and of its job orders
 * alike. Industrial decides in days, managerial in weeks.
 */
export const staleAfterDays: Readonly<Record<Division, number>> = {
  industrial: 6,
  office: 10,
  technical: 14,
  managerial: 21,
};

const daySeconds = 86_400;

/** From when on an open job order without a movement since `movedAt` needs a person. */
export const goesStaleAt = (division: Division, movedAt: EpochSeconds): EpochSeconds =>
  movedAt + staleAfterDays[division] * daySeconds;

/** The latest last movement that makes an open job order stale at a moment. */
export const staleUntil = (division: Division, now: EpochSeconds): EpochSeconds =>
  now - staleAfterDays[division] * daySeconds;
