'use client';

import { useNow } from '../../client/now.ts';
import { useMe } from '../../client/use-me.ts';

/** The calendar day of a moment in a zone, `2027-03-01`. */
const dayIn = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );

/** Today's date by the API's clock, in the agency's zone; `undefined` until the API has said what time it is. */
export function useToday(): string | undefined {
  const { data: me } = useMe();
  const now = useNow(me?.now ?? '1970-01-01T00:00:00Z');
  return me ? dayIn(now, me.agency.timeZone) : undefined;
}
