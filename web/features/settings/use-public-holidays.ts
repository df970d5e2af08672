'use client';

import type { PresetDays } from '@afterword/core/calendar/refresh-calendar';
import { useQuery } from '@tanstack/react-query';
import { renewSession } from '../../client/session.ts';
import { createSessionFetch } from '../../client/session-fetch.ts';

interface Place {
  readonly code: string;
  readonly name: string;
}

const sessionFetch = createSessionFetch({ fetch: (...call) => fetch(...call), renew: renewSession });

async function ask<T>(query: Readonly<Record<string, string>>): Promise<T> {
  const reply = await sessionFetch(`/api/holidays?${new URLSearchParams(query)}`).catch(() => undefined);
  if (!reply?.ok) throw new Error('The public holidays cannot be reached at the moment. Try again shortly.');
  return (await reply.json()) as T;
}

const forGood = { staleTime: Number.POSITIVE_INFINITY, retry: 1 } as const;

export const useCountries = () =>
  useQuery({
    queryKey: ['public-holidays', 'countries'],
    queryFn: async () => (await ask<{ countries: Place[] }>({})).countries,
    ...forGood,
  });

export const useRegions = (country: string) =>
  useQuery({
    queryKey: ['public-holidays', 'regions', country],
    queryFn: async () => (await ask<{ regions: Place[] }>({ country })).regions,
    enabled: country !== '',
    ...forGood,
  });

/** This year's and the next three years' public holidays. */
export const readPublicHolidays = (
  country: string,
  region: string | null,
  today: string,
): Promise<PresetDays> => ask({ country, today, ...(region === null ? {} : { region }) });
