import type { JobView } from '@afterword/contracts/resources/jobs';

type Progressing = Pick<JobView, 'state' | 'seen' | 'expected' | 'changed' | 'failed'>;

export const isOver = ({ state }: Pick<JobView, 'state'>): boolean => state === 'done' || state === 'failed';

const submissions = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'submission' : 'submissions'}`;

/** How far it is, in percent. The number expected is an estimate: the bar is full only once it is over. */
export function shareOf(job: Progressing | undefined): number {
  if (!job?.expected) return job && job.seen > 0 ? 50 : 5;
  return Math.min(95, Math.max(5, Math.round((job.seen / job.expected) * 100)));
}

/** Where a job stands, in a sentence. */
export function jobWords(job: Progressing, done: string): string {
  if (job.state === 'failed') return `It stopped after ${submissions(job.seen)}. It is on Today as a task.`;
  if (!isOver(job)) {
    const of = job.expected && job.expected >= job.seen ? ` of about ${submissions(job.expected)}` : '';
    const looked = of ? `${job.seen.toLocaleString('en-US')}${of}` : submissions(job.seen);
    return `In the background: ${looked} looked at. You can go on working.`;
  }
  const rest = job.failed > 0 ? ` ${submissions(job.failed)} could not be: they are on Today as a task.` : '';
  return `Done: ${submissions(job.changed)} ${done}.${rest}`;
}
