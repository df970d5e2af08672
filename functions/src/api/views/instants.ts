import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';

/** ISO, or `null` where there is none. */
export const isoOrNull = (at: EpochSeconds | null): string | null => (at === null ? null : toIso(at));
