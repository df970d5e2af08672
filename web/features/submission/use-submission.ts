'use client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { eventsQuery, messagesQuery, submissionQuery } from './submission-queries.ts';

const every = 5000;

const live = { refetchInterval: every, refetchIntervalInBackground: false } as const;

/** The submission, read again every 5 s while the tab is visible. */
export const useSubmission = (submissionId: string) =>
  useQuery({ ...submissionQuery(api, submissionId), ...live });

export const useSubmissionEvents = (submissionId: string) =>
  useQuery({ ...eventsQuery(api, submissionId), ...live });

export const useSubmissionMessages = (submissionId: string) =>
  useQuery({ ...messagesQuery(api, submissionId), ...live });
