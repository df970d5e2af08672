'use client';

import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { usePages } from '../records/use-pages.ts';

export const jobOrderKey = (jobOrderId: string) => ['job-order', jobOrderId] as const;

export const useJobOrder = (jobOrderId: string, initial?: JobOrderView) =>
  useQuery({
    queryKey: jobOrderKey(jobOrderId),
    queryFn: async ({ signal }) => orThrow(await api.getJobOrder({ params: { jobOrderId } }, { signal })),
    ...(initial ? { initialData: initial } : {}),
  });

export const orderSubmissionsKey = (jobOrderId: string) => ['submissions-for', jobOrderId] as const;

/** Everybody put forward for a job order. */
export const useOrderSubmissions = (jobOrderId: string) =>
  usePages<SubmissionSummary>({
    queryKey: orderSubmissionsKey(jobOrderId),
    read: (cursor, signal) =>
      api.listJobOrderSubmissions(
        { params: { jobOrderId }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
        { signal },
      ),
  });
