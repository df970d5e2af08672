import type { Client } from '@afterword/contracts/client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { orThrow } from '../../client/problem-error.ts';

export const notesKey = (submissionId: string) => ['submission', submissionId, 'notes'] as const;

/** Notes of a submission by twenties, newest first. */
export const notesQuery = (api: Pick<Client, 'listNotes'>, submissionId: string) =>
  infiniteQueryOptions({
    queryKey: notesKey(submissionId),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      orThrow(
        await api.listNotes(
          { params: { submissionId }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          { signal },
        ),
      ),
    getNextPageParam: ({ cursor }) => cursor,
  });
