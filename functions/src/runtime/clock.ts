import type { EpochSeconds } from '@afterword/core/kernel/time';

/** What time it is; asked per call, never while a module loads. */
export interface Clock {
  now(): EpochSeconds;
}

export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) };
