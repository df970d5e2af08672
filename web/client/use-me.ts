'use client';

import type { MeView } from '@afterword/contracts/resources/users';
import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { learnNow } from './now.ts';
import { orThrow } from './problem-error.ts';

/** Who is signed in, the agency and its sending switch; read again every minute of a visible tab. */
export const useMe = (initial?: MeView) =>
  useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      const me = orThrow(await api.getMe({}, { signal }));
      learnNow(me.now);
      return me;
    },
    refetchInterval: 60_000,
    ...(initial ? { initialData: initial } : {}),
  });
