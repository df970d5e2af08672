'use client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

const every = 5000;

export const submissionKey = (submissionId: string) => ['submission', submissionId] as const;

const live = { refetchInterval: every, refetchIntervalInBackground: false } as const;

/** The submission, read again every 5 s while the tab is visible. */
export const useSubmission = (submissionId: string) =>
  useQuery({
    queryKey: submissionKey(submissionId),
    queryFn: async ({ signal }) => orThrow(await api.getSubmission({ params: { submissionId } }, { signal })),
    ...live,
  });

export const useSubmissionEvents = (submissionId: string) =>
  useQuery({
    queryKey: [...submissionKey(submissionId), 'events'],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listSubmissionEvents({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
    ...live,
  });

export const useSubmissionMessages = (submissionId: string) =>
  useQuery({
    queryKey: [...submissionKey(submissionId), 'messages'],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listSubmissionMessages({ params: { submissionId }, query: { limit: 100 } }, { signal }),
      ),
    ...live,
  });
