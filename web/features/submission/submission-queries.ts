import type { Client } from '@afterword/contracts/client';
import { queryOptions } from '@tanstack/react-query';
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

/** The newest hundred of what happened. */
export const eventsQuery = (api: Pick<Client, 'listSubmissionEvents'>, submissionId: string) =>
  queryOptions({
    queryKey: [...submissionKey(submissionId), 'events'],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listSubmissionEvents({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
  });

/** The newest hundred mails. */
export const messagesQuery = (api: Pick<Client, 'listSubmissionMessages'>, submissionId: string) =>
  queryOptions({
    queryKey: [...submissionKey(submissionId), 'messages'],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listSubmissionMessages({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
  });
