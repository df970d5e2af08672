'use client';
import { formatDayOf } from '../features/submission/format-time.ts';
import { useMe } from './use-me.ts';

/** Words for the day of a moment, on the agency's clock: "Tue, Mar 2, 2027". */
export function useAgencyDay(): (instant: string) => string {
  const { data: me } = useMe();
  return (instant) => formatDayOf(instant, me?.agency.timeZone ?? 'UTC');
}
