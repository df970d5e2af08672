'use client';

import type { MeView, UserView } from '@afterword/contracts/resources/users';
import { divisionsOf } from '@afterword/core/access/divisions-of';
import { divisions } from '@afterword/core/division/division';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { openWords } from './team-words.ts';

/**
 * What somebody has open in the divisions that both see, in words; `undefined` while it is counted. The
 * first hundred cards of each column are counted.
 */
export function useOpenCount(person: UserView, me: MeView['user']): string | undefined {
  const shared = divisions.filter(
    (one) => divisionsOf(me).includes(one) && divisionsOf(person).includes(one),
  );
  const { data, error } = useQuery({
    queryKey: ['open-count', person.id, shared],
    queryFn: async ({ signal }) => {
      const query = { owner: person.id, limit: 100 };
      const boards = await Promise.all(
        shared.map(async (division) =>
          orThrow(await api.getBoard({ params: { division }, query }, { signal })),
        ),
      );
      const columns = boards.flatMap((board) => board.columns);
      return openWords(
        columns.reduce((sum, { cards }) => sum + cards.length, 0),
        columns.some(({ cursor }) => cursor !== undefined),
      );
    },
    gcTime: 0,
  });
  return error ? 'What they have open cannot be counted at the moment.' : data;
}
