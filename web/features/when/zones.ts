import { cityOf } from '@afterword/core/follow-up/explain-date';

/** Zones this browser knows; UTC is left out by some. */
const zones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What people call it at that moment: "CST", "GMT+2". */
export const shortZoneName = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** Said when people search for a zone by what it is called rather than by its city. */
const longZoneName = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

export interface ZoneOption {
  readonly value: string;
  readonly label: string;
}

const american = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];

/** "Chicago (CST), Central Standard Time": found by city, by letters and by name; `often` come first. */
export function zoneOptions(often: readonly string[], at: Date): ZoneOption[] {
  const first = [...new Set([...often, ...american])].filter((zone) => zone !== '');
  const rest = zones().filter((zone) => !first.includes(zone));
  const named = (zone: string): ZoneOption => {
    try {
      const long = longZoneName(zone, at);
      return { value: zone, label: `${cityOf(zone)} (${shortZoneName(zone, at)})${long ? `, ${long}` : ''}` };
    } catch {
      return { value: zone, label: zone };
    }
  };
  return [...first.map(named), ...rest.map((zone) => named(zone))];
}
