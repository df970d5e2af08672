'use client';

import type { MeView } from '@afterword/contracts/resources/users';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api.ts';

/** Tells the API of somebody's first visit: they need no invitation any more. Where that fails the next page tells it. */
export function useArrival(me: MeView | undefined): void {
  const queries = useQueryClient();
  const isFirst = me?.user.hasSignedIn === false;
  useEffect(() => {
    if (!isFirst) return;
    void api.noteArrival({}).then((reply) => {
      if (reply.ok) queries.setQueryData(['me'], reply.data);
    });
  }, [isFirst, queries]);
}
