import { inThisBrowser } from '../../client/kept-text.ts';

/** A background job somebody started here, so that its progress is found again after a reload. */
export interface KeptJob {
  readonly jobId: string;
  /** What it does, as the heading of its progress. */
  readonly title: string;
}

const keyOf = (page: string): string => `afterword.jobs.${page}`;
/** More than anybody starts at once. */
const most = 5;

export function readJobs(page: string): readonly KeptJob[] {
  try {
    const kept: unknown = JSON.parse(inThisBrowser.read(keyOf(page)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isJob).slice(-most) : [];
  } catch {
    return [];
  }
}

const isJob = (one: unknown): one is KeptJob =>
  typeof one === 'object' &&
  one !== null &&
  'jobId' in one &&
  typeof one.jobId === 'string' &&
  'title' in one;

export const writeJobs = (page: string, jobs: readonly KeptJob[]): void =>
  inThisBrowser.write(keyOf(page), jobs.length === 0 ? null : JSON.stringify(jobs.slice(-most)));
