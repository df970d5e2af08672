import type { Client } from '@afterword/contracts/client';
import type { EventPage, EventView } from '@afterword/contracts/resources/submissions';
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { orThrow } from '../../client/problem-error.ts';

/*
 * What the page of a submission reads: on the server for the first paint, then in the browser under the same keys.
 */

export const submissionKey = (submissionId: string) => ['submission', submissionId] as const;

export const submissionQuery = (api: Pick<Client, 'getSubmission'>, submissionId: string) =>
  queryOptions({
    queryKey: submissionKey(submissionId),
    queryFn: async ({ signal }) => orThrow(await api.getSubmission({ params: { submissionId } }, { signal })),
  });

/** What happened by hundreds, newest first. */
export const eventsQuery = (api: Pick<Client, 'listSubmissionEvents'>, submissionId: string) =>
  infiniteQueryOptions({
    queryKey: [...submissionKey(submissionId), 'events'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      orThrow(
        await api.listSubmissionEvents(
          {
            params: { submissionId },
            query: { limit: 100, order: 'newest', ...(pageParam ? { cursor: pageParam } : {}) },
          },
          { signal },
        ),
      ),
    getNextPageParam: ({ cursor }) => cursor,
  });

/** What was read of the history so far, oldest first, as it happened. */
export const historyOf = ({ pages }: Pick<InfiniteData<EventPage>, 'pages'>): readonly EventView[] =>
  pages.flatMap(({ items }) => items).toReversed();

/** The newest hundred mails. */
export const messagesQuery = (api: Pick<Client, 'listSubmissionMessages'>, submissionId: string) =>
  queryOptions({
    queryKey: [...submissionKey(submissionId), 'messages'],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listSubmissionMessages({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
  });
