'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { orThrow } from './problem-error.ts';

/** Everything that is known of people here is kept below this key. */
export const usersKey = ['users'] as const;

/** The first hundred people here by name, those who left too; one reading for every screen that tells somebody by name. */
export const usersQuery = queryOptions({
  queryKey: [...usersKey, 'list'],
  queryFn: async ({ signal }) => orThrow(await api.listUsers({ query: { limit: 100 } }, { signal })).items,
  staleTime: 60_000,
});

export const useUsers = () => useQuery(usersQuery);

/** Names of the people here, by id; who did something is told by name. */
export const useUserNames = () =>
  useQuery({
    ...usersQuery,
    select: (users): ReadonlyMap<string, string> => new Map(users.map(({ id, name }) => [id, name])),
  });
