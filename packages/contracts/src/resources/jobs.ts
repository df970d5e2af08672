import * as z from 'zod/mini';
import { jobId } from '../fields/ids.ts';
import { instant } from '../fields/time.ts';

export const jobParams = z.strictObject({ jobId });

/** Work in the background, over many submissions or about one person, and how far it is. */
export const jobView = z.object({
  id: jobId,
  kind: z.enum([
    'audit',
    'close-job-order',
    'erase-candidate',
    'hand-over',
    'invite-again',
    'rearm-timers',
    'refresh-calendar',
    'replan-all',
    'replan-candidate',
    'replan-job-order',
    'update-sign-in',
  ]),
  /** Id of the candidate, job order or user it is about. */
  subject: z.nullable(z.string()),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  startedAt: instant,
  finishedAt: z.nullable(instant),
  seen: z.int(),
  /** About how many there are to look at; `null` where nobody counts them, or it is over. */
  expected: z.nullable(z.int()),
  changed: z.int(),
  failed: z.int(),
});

export type JobView = z.infer<typeof jobView>;
