import type { Client } from '@afterword/contracts/client';
import { queryOptions } from '@tanstack/react-query';
import { orThrow } from './problem-error.ts';

/** Everything that is known of people here is kept below this key. */
export const usersKey = ['users'] as const;

/** The first hundred people here by name, those who left too; one reading for every screen that tells somebody by name. */
export const usersQuery = (api: Pick<Client, 'listUsers'>) =>
  queryOptions({
    queryKey: [...usersKey, 'list'],
    queryFn: async ({ signal }) => orThrow(await api.listUsers({ query: { limit: 100 } }, { signal })).items,
    staleTime: 60_000,
  });
