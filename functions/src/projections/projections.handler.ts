import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { JobMessage } from '../runtime/queue-messages.ts';
import { followChanges } from './follow-changes.ts';

const environment = readEnvironment(env.jobsQueueUrl);
const dependencies = { queue: sqsQueue<JobMessage>(environment.JOBS_QUEUE_URL), log: jsonLog };

/** Changed candidates and new jobs from the stream. */
export const handler = followChanges(dependencies);
