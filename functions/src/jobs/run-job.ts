import { divisions } from '@afterword/core/division/division';
import type { SubmissionId, UserId } from '@afterword/core/kernel/ids';
import { openStages } from '@afterword/core/submission/stage';
import type { Job, Page, PageKey, Stores } from '@afterword/store/ports';
import type { Log } from '../runtime/log.ts';
import type { Queue } from '../runtime/queue.ts';
import type { JobMessage } from '../runtime/queue-messages.ts';
import { erasePersonalData, forgetReplies } from './erase-personal-data.ts';
import { handOverSubmission } from './hand-over-submission.ts';
import { lookAfterSeconds } from './look-after.ts';
import {
  closeForJobOrder,
  type Dependencies as ReplanDependencies,
  type Replanned,
  replanSubmission,
} from './replan-submission.ts';

export interface Dependencies extends ReplanDependencies {
  readonly queue: Queue<JobMessage>;
  readonly log: Log;
}

/** Submissions per message; the next page is a message of its own, so that no run nears its timeout. */
const pageSize = 25;

/** Runs one page of a stored job and sends for the next. Delivered twice, a page finds its work done. */
export async function runJob(dependencies: Dependencies, jobId: string): Promise<void> {
  const { stores, clock, queue, log } = dependencies;
  const found = await stores.jobs.find(jobId);
  if (!found || found.value.state === 'done' || found.value.state === 'failed') return;
  const job = found.value;
  const page = await submissionsOf(stores, job);
  const results = [];
  for (const id of page.items) results.push(await workOn(dependencies, job, id));
  if (job.kind === 'erase-candidate' && job.subject !== null && page.next === undefined) {
    await forgetReplies(stores, job.subject);
  }
  const isDone = page.next === undefined;
  const progressed: Job = {
    ...job,
    state: isDone ? 'done' : 'running',
    finishedAt: isDone ? clock.now() : null,
    seen: job.seen + results.length,
    changed: job.changed + results.filter((result) => result === 'changed').length,
    failed: job.failed + results.filter((result) => result === 'failed').length,
    cursor: page.next ?? null,
    lookAt: isDone ? null : clock.now() + lookAfterSeconds,
  };
  const saved = await stores.commits.commit([{ kind: 'job', value: progressed, expected: found.version }]);
  log.info('job page', { job: jobId, seen: results.length, done: isDone });
  if (saved.ok && !isDone) await queue.send({ kind: 'job', jobId });
}

function workOn(dependencies: Dependencies, job: Job, id: SubmissionId): Promise<Replanned> {
  switch (job.kind) {
    case 'close-job-order':
      return closeForJobOrder(dependencies, id);
    case 'erase-candidate':
      return erasePersonalData(dependencies, id);
    case 'hand-over':
      return handOverSubmission(dependencies, job, id);
    case 'rearm-timers':
    case 'replan-all':
    case 'replan-candidate':
    case 'replan-job-order':
      return replanSubmission(dependencies, id);
  }
}

/** Every submission of a candidate whose facts or name changed; few enough for one run. */
export async function replanCandidate(dependencies: Dependencies, candidateId: string): Promise<void> {
  let after: PageKey | undefined;
  do {
    const page: Page<SubmissionId> = await dependencies.stores.submissions.ofCandidate(candidateId, {
      limit: 100,
      ...(after ? { after } : {}),
    });
    for (const id of page.items) {
      const result = await replanSubmission(dependencies, id);
      if (result === 'failed') throw new Error('A submission stayed busy');
    }
    after = page.next;
  } while (after);
}

async function submissionsOf({ submissions }: Stores, job: Job): Promise<Page<SubmissionId>> {
  switch (job.kind) {
    case 'close-job-order':
    case 'replan-job-order':
      return job.subject === null
        ? { items: [] }
        : submissions.ofJobOrder(job.subject, {
            limit: pageSize,
            ...(job.cursor ? { after: job.cursor } : {}),
          });
    case 'erase-candidate':
    case 'replan-candidate':
      return job.subject === null
        ? { items: [] }
        : submissions.ofCandidate(job.subject, {
            limit: pageSize,
            ...(job.cursor ? { after: job.cursor } : {}),
          });
    case 'replan-all':
    case 'rearm-timers':
      return openSubmissions(submissions, job.cursor);
    case 'hand-over':
      return job.subject === null ? { items: [] } : openSubmissions(submissions, job.cursor, job.subject);
  }
}

const columns = divisions.flatMap((division) => openStages.map((stage) => ({ division, stage })));

/** Walks the board, column after column: closed submissions have nothing to plan. */
async function openSubmissions(
  submissions: Stores['submissions'],
  cursor: PageKey | null,
  ownerId?: UserId,
): Promise<Page<SubmissionId>> {
  const { column: at = 0, ...after } = cursor ?? {};
  const index = Number(at);
  const column = columns[index];
  if (!column) return { items: [] };
  const page = await submissions.board(
    column.division,
    column.stage,
    {
      limit: pageSize,
      ...(Object.keys(after).length > 0 ? { after } : {}),
    },
    ownerId === undefined ? undefined : { ownerId, mostReads: 1 },
  );
  const next = page.next
    ? { ...page.next, column: index }
    : index + 1 < columns.length
      ? { column: index + 1 }
      : null;
  return { items: page.items.map(({ id }) => id), ...(next ? { next } : {}) };
}
