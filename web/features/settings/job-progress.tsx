'use client';

import type { JobView } from '@afterword/contracts/resources/jobs';
import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../client/api.ts';
import { orThrow, ProblemError } from '../../client/problem-error.ts';
import { Notice } from '../records/notice.tsx';
import { isOver, jobWords, shareOf } from './job-words.ts';
import type { KeptJob } from './kept-jobs.ts';
import styles from './settings.module.css';

const everyMs = 1000;

interface Props {
  readonly job: KeptJob;
  /** What one of those it changed had done to it: "re-planned", "handed over". */
  readonly done: string;
  readonly forget: (jobId: string) => void;
}

/** How far a background job is, until somebody has seen its end. It goes on whether or not somebody looks. */
export function JobProgress({ job: { jobId, title }, done, forget }: Props) {
  const queries = useQueryClient();
  const { data: job, error } = useQuery({
    queryKey: ['job', jobId],
    queryFn: async ({ signal }): Promise<JobView> =>
      orThrow(await api.getJob({ params: { jobId } }, { signal })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : everyMs),
  });
  const isUnknown = error instanceof ProblemError && error.problem.code === 'not-found';
  const finished = job !== undefined && isOver(job);
  useEffect(() => {
    if (isUnknown) forget(jobId);
  }, [isUnknown, forget, jobId]);
  useEffect(() => {
    if (!finished) return;
    // Dates and owners that other screens show are others now.
    for (const queryKey of [['board'], ['outbox'], ['today'], ['submission'], ['settings-preview']]) {
      void queries.invalidateQueries({ queryKey });
    }
  }, [finished, queries]);
  if (isUnknown) return null;
  return (
    <Notice tone={job && job.failed > 0 ? 'waiting' : 'calm'} title={title}>
      <div className={styles.job}>
        <span role="status">{job ? jobWords(job, done) : 'Starting…'}</span>
        <Progress
          value={finished ? 100 : shareOf(job)}
          animated={!finished}
          striped={!finished}
          aria-label={title}
        />
        {finished ? (
          <div>
            <Button size="compact-sm" variant="default" onClick={() => forget(jobId)}>
              Close
            </Button>
          </div>
        ) : null}
      </div>
    </Notice>
  );
}
