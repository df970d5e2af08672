/** Zones this browser knows; UTC is left out by some. */
export const zones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
