import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';
import { taskId } from '@afterword/core/task/task';
import type { Stores } from '@afterword/store/ports';
import { newJob } from '../jobs/new-job.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Metrics } from '../runtime/metrics.ts';
import type { Queue } from '../runtime/queue.ts';
import type { CanaryMessage } from '../runtime/queue-messages.ts';
import { raise } from '../runtime/raise-task.ts';
import { canaryId, canarySubmission, judgeCanary } from './canary.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'jobs' | 'messages' | 'tasks' | 'commits'>;
  readonly queue: Queue<CanaryMessage>;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

/** Nobody works then in the Americas, and the day's mails are out. UTC. */
const auditHour = '06';

/**
 * What the sweep sees to once a day: an audit of the promise over all open submissions, and a canary through the way
 * every mail takes. Asked every five minutes, each happens once: its row is the proof.
 */
export async function dailyChecks(dependencies: Dependencies): Promise<void> {
  const now = dependencies.clock.now();
  const [date = '', time = ''] = toIso(now).split('T');
  if (time.slice(0, 2) < auditHour) return;
  await startAudit(dependencies, `audit-${date}`, now);
  await watchCanary(dependencies, date, now);
}

async function startAudit({ stores }: Dependencies, id: string, now: EpochSeconds): Promise<void> {
  if (await stores.jobs.find(id)) return;
  await stores.commits.commit([{ kind: 'job', value: newJob({ id, kind: 'audit' }, now), expected: null }]);
}

async function watchCanary(dependencies: Dependencies, date: string, now: EpochSeconds): Promise<void> {
  const { stores, queue, metrics } = dependencies;
  const found = await stores.messages.find(canarySubmission, canaryId(date));
  if (!found) return queue.send({ canary: date });
  if (judgeCanary(found.value, now) !== 'silent') return;
  if (await wasSaid(stores, found.value)) return;
  metrics.put({ CanarySilent: 1 });
  await raise(dependencies, { ...silence, code: found.value.state });
}

const silence = { kind: 'canary-silent', subject: null, division: null } as const;

/**
 * Whether people were called since this canary flew. Its task says so, open or done; the canary's own row cannot, since
 * every report of the mail service settles it.
 */
async function wasSaid({ tasks }: Dependencies['stores'], { claimedAt }: Message): Promise<boolean> {
  const task = await tasks.find(taskId(silence.kind, silence.subject));
  return task !== undefined && task.value.lastAt >= claimedAt;
}
