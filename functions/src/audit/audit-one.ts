import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { Message } from '@afterword/core/message/message';
import type { PageKey, Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { raise } from '../runtime/raise-task.ts';
import { auditSubmission } from './audit-submission.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'submissions' | 'messages' | 'tasks' | 'commits'>;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Audits one submission; a broken promise becomes a figure an alarm watches, a log line and a task. */
export async function auditOne(
  dependencies: Dependencies,
  id: SubmissionId,
): Promise<'changed' | 'unchanged'> {
  const { stores, clock, metrics, log } = dependencies;
  const found = await stores.submissions.find(id);
  if (!found) return 'unchanged';
  const broken = auditSubmission(found.value, await allMessages(stores, id), clock.now());
  for (const { invariant, code, interviewId, step } of broken) {
    metrics.put({ PromisesBroken: 1 });
    log.error('promise broken', undefined, { invariant, code, submission: id, interview: interviewId, step });
    await raise(dependencies, {
      kind: 'promise-broken',
      subject: { kind: 'submission', id },
      division: found.value.division,
      code: `${invariant}.${code}`,
    });
  }
  return broken.length > 0 ? 'changed' : 'unchanged';
}

async function allMessages(
  { messages }: Pick<Stores, 'messages'>,
  id: SubmissionId,
): Promise<readonly Message[]> {
  const all: Message[] = [];
  let after: PageKey | undefined;
  do {
    const page = await messages.ofSubmission(id, { limit: 100, ...(after ? { after } : {}) });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}
