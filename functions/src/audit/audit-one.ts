import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { Page, PageKey, PageRequest, Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { raise } from '../runtime/raise-task.ts';
import { auditEtiquette } from './audit-etiquette.ts';
import { auditSubmission } from './audit-submission.ts';
import { auditWords } from './audit-words.ts';
import type { BrokenPromise } from './broken-promise.ts';

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
  const broken = await auditRows(stores, found.value, clock.now());
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

/** What the rows of a submission, its history and its mails show of promises that were not kept. */
export async function auditRows(
  { submissions, messages }: Pick<Stores, 'submissions' | 'messages'>,
  submission: Submission,
  now: EpochSeconds,
): Promise<readonly BrokenPromise[]> {
  const mails = await everyPage((page) => messages.ofSubmission(submission.id, page));
  const events = await everyPage((page) => submissions.history(submission.id, page));
  return [
    ...auditSubmission(submission, mails, now),
    ...auditWords(events, mails),
    ...auditEtiquette(submission, events, mails),
  ];
}

async function everyPage<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = [];
  let after: PageKey | undefined;
  do {
    const page = await read({ limit: 100, ...(after ? { after } : {}) });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}
