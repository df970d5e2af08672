'use client';

import { useCallback, useState } from 'react';
import { type KeptJob, readJobs, writeJobs } from './kept-jobs.ts';

/** The background jobs that were started on a page, until somebody has seen their end. Only where no server draws it. */
export function useJobs(page: string) {
  const [jobs, setJobs] = useState(() => readJobs(page));
  const set = useCallback(
    (next: (known: readonly KeptJob[]) => readonly KeptJob[]) => {
      const kept = next(readJobs(page));
      writeJobs(page, kept);
      setJobs(kept);
    },
    [page],
  );
  return {
    jobs,
    start: useCallback((job: KeptJob) => set((known) => [...known, job]), [set]),
    forget: useCallback((jobId: string) => set((known) => known.filter((one) => one.jobId !== jobId)), [set]),
  };
}
