'use client';

import type { UserView } from '@afterword/contracts/resources/users';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { usersKey } from '../../client/users-query.ts';

/** More pages than an agency has people for; beyond, the list says that there are more. */
const mostPages = 5;

export interface Team {
  readonly people: readonly UserView[];
  readonly areMore: boolean;
}

/** Who works here, those who left too, by name. */
export const useTeam = () =>
  useQuery({
    queryKey: [...usersKey, 'team'],
    queryFn: async ({ signal }): Promise<Team> => {
      const people: UserView[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const query = { limit: 100, ...(cursor ? { cursor } : {}) };
        const read = orThrow(await api.listUsers({ query }, { signal }));
        people.push(...read.items);
        cursor = read.cursor;
        if (!cursor) break;
      }
      return { people, areMore: cursor !== undefined };
    },
  });
