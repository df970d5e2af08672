'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { Notice } from '../records/notice.tsx';
import { orderSubmissionsKey } from './use-job-order.ts';

interface Props {
  readonly jobId: string;
  readonly orderId: string;
}

const everyMs = 1500;

/** How far the closing of its submissions is; it goes on whether or not somebody looks. */
export function JobProgress({ jobId, orderId }: Props) {
  const queries = useQueryClient();
  const { data: job } = useQuery({
    queryKey: ['job', jobId],
    queryFn: async ({ signal }) => orThrow(await api.getJob({ params: { jobId } }, { signal })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'done' || state.data?.state === 'failed' ? false : everyMs,
  });
  const seen = job?.seen ?? 0;
  const isOver = job?.state === 'done' || job?.state === 'failed';
  useEffect(() => {
    // What it looked at has changed in the list beside it.
    if (seen > 0 || isOver) void queries.invalidateQueries({ queryKey: orderSubmissionsKey(orderId) });
  }, [queries, orderId, seen, isOver]);
  if (!job || !isOver) {
    return (
      <Notice tone="calm" role="status">
        {`Closing its submissions in the background: ${seen} looked at so far. You can go on working.`}
      </Notice>
    );
  }
  return (
    <Notice tone={job.failed > 0 ? 'waiting' : 'calm'} role="status">
      {job.failed > 0
        ? `${job.changed} submissions closed; ${job.failed} could not be. Close those yourself, on their pages.`
        : `Done: ${job.changed === 1 ? '1 submission' : `${job.changed} submissions`} closed.`}
    </Notice>
  );
}
