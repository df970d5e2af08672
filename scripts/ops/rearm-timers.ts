import { newJob } from '@afterword/functions/jobs/new-job';
import type { Job } from '@afterword/store/items';
import type { Stores } from '@afterword/store/ports';

/** A job that does not move for so many looks has nobody who works on it. */
const mostIdleLooks = 900;

/** Writes the job; the stream starts it. Its id. */
export async function startRearming({ commits }: Pick<Stores, 'commits'>, now: number): Promise<string> {
  const id = `rearm-${now}`;
  const value = newJob({ id, kind: 'rearm-timers' }, now);
  const result = await commits.commit([{ kind: 'job', value, expected: null }]);
  if (!result.ok) throw new Error('Another run started in this very second. Watch that one, or try again.');
  return id;
}

export interface Watch {
  readonly print: (line: string) => void;
  /** Until the next look. */
  readonly wait: () => Promise<unknown>;
}

/** Prints a line whenever the job has moved, until it is over. Throws where it stands still. */
export async function watchJob(
  { jobs }: Pick<Stores, 'jobs'>,
  id: string,
  { print, wait }: Watch,
): Promise<Job> {
  let seen = -1;
  for (let idle = 0; idle < mostIdleLooks; idle += 1) {
    const found = await jobs.find(id);
    if (!found) throw new Error(`The job ${id} is gone.`);
    const job = found.value;
    if (job.state === 'done' || job.state === 'failed') return job;
    if (job.seen !== seen) {
      print(job.seen === 0 ? 'Waiting for the jobs function…' : `${job.seen} submissions so far`);
      seen = job.seen;
      idle = 0;
    }
    await wait();
  }
  throw new Error(
    `The job ${id} does not move. Look at the alarms of the projections and jobs functions; the sweep starts it again every ten minutes.`,
  );
}
