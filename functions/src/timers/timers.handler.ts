import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { sqsQueue } from '../runtime/queue.ts';
import type { DueMessage } from '../runtime/queue-messages.ts';
import { followMoments } from './follow-moments.ts';
import { schedulerAlarms, timerTargets } from './scheduler-alarms.ts';

const environment = readEnvironment(
  env.scheduleGroup,
  env.scheduleRoleArn,
  env.scheduleDeadLetterArn,
  env.dueQueueArn,
  env.dueQueueUrl,
);

const dependencies = {
  alarms: schedulerAlarms(timerTargets(environment)),
  queue: sqsQueue<DueMessage>(environment.DUE_QUEUE_URL),
  clock: systemClock,
  log: jsonLog,
};

/** Changed submissions from the stream. */
export const handler = followMoments(dependencies);
