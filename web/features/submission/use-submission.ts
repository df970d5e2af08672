'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { eventsQuery, historyOf, messagesQuery, submissionQuery } from './submission-queries.ts';

const every = 5000;

const live = { refetchInterval: every, refetchIntervalInBackground: false } as const;

/** The submission, read again every 5 s while the tab is visible. */
export const useSubmission = (submissionId: string) =>
  useQuery({ ...submissionQuery(api, submissionId), ...live });

/** What happened. Every page that was asked for is read again each time: the more there are, the more rarely. */
export const useSubmissionEvents = (submissionId: string) =>
  useInfiniteQuery({
    ...eventsQuery(api, submissionId),
    ...live,
    select: historyOf,
    refetchInterval: ({ state }) => every * Math.max(1, state.data?.pages.length ?? 1),
  });

export const useSubmissionMessages = (submissionId: string) =>
  useQuery({ ...messagesQuery(api, submissionId), ...live });
