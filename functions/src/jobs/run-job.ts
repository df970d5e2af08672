import { divisions } from '@afterword/core/division/division';
import type { CandidateId, SubmissionId, UserId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import { openStages } from '@afterword/core/submission/stage';
import { raiseTask, taskId } from '@afterword/core/task/task';
import type { Job } from '@afterword/store/items';
import type { Change, Page, PageKey, Stores, Versioned } from '@afterword/store/ports';
import { auditOne } from '../audit/audit-one.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import type { People } from '../runtime/people.ts';
import type { Queue } from '../runtime/queue.ts';
import type { DueMessage, JobMessage } from '../runtime/queue-messages.ts';
import type { ResumeFiles } from '../runtime/resume-files.ts';
import type { Alarms } from '../timers/alarms.ts';
import { erasePersonalData, forgetReplies, removeResumes } from './erase-personal-data.ts';
import { handOverSubmission } from './hand-over-submission.ts';
import { lookAfterSeconds } from './look-after.ts';
import { moveStragglers } from './move-stragglers.ts';
import { momentsToArm, rearm } from './rearm-timers.ts';
import { refreshCalendar } from './refresh-calendar.ts';
import {
  closeForJobOrder,
  type Dependencies as ReplanDependencies,
  type Replanned,
  replanSubmission,
} from './replan-submission.ts';
import { inviteAgain, updateSignIn } from './tell-issuer.ts';
import { workOnEach } from './work-on-each.ts';

export interface Dependencies extends ReplanDependencies {
  readonly queue: Queue<JobMessage>;
  readonly dueQueue: Queue<DueMessage>;
  readonly alarms: Alarms;
  readonly resumeFiles: Pick<ResumeFiles, 'remove'>;
  readonly people: People;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Submissions per message; the next page is a message of its own, so that no run nears its timeout. */
const pageSize = 25;

/**
 * How often a page is tried whose submissions fail although the table answers. What must not leave anything behind, an
 * erasure or the closing of a job order, is tried for ever, and so is what only an outage of the issuer can hold up, and
 * what failed as a message before: a dead letter makes it a task, the sweep starts it again.
 */
const mostTries: Readonly<Record<Job['kind'], number>> = {
  audit: 5,
  'close-job-order': Number.POSITIVE_INFINITY,
  'erase-candidate': Number.POSITIVE_INFINITY,
  'hand-over': 5,
  'invite-again': Number.POSITIVE_INFINITY,
  'rearm-timers': 5,
  'refresh-calendar': 5,
  'replan-all': 5,
  'replan-candidate': Number.POSITIVE_INFINITY,
  'replan-job-order': 5,
  'update-sign-in': Number.POSITIVE_INFINITY,
};

/**
 * Runs one page of a stored job and sends for the next. Delivered twice, a page finds its work done. What fails for
 * good is counted and passed over where that is safe: one damaged row does not hold up a thousand others.
 */
export async function runJob(dependencies: Dependencies, jobId: string): Promise<void> {
  const { stores, clock, queue, log } = dependencies;
  const found = await stores.jobs.find(jobId);
  if (!found || found.value.state === 'done' || found.value.state === 'failed') return;
  const job = found.value;
  const page = await pageOfWork(dependencies, job);
  const results: Replanned[] = [];
  let failure: unknown;
  for (const work of page.items) {
    try {
      results.push(await work());
    } catch (cause) {
      log.error('job item failed', cause, { job: jobId });
      results.push('failed');
      failure = cause;
    }
  }
  const tries = job.tries ?? 0;
  if (failure !== undefined && tries + 1 < mostTries[job.kind]) {
    await tryAgain(dependencies, found, tries + 1);
    throw new Error('A page of the job failed', { cause: failure });
  }
  if (job.kind === 'erase-candidate' && job.subject !== null && page.next === undefined) {
    const candidate = await stores.candidates.find(job.subject);
    const records = [job.subject, ...(candidate?.value.mergedFrom ?? []).map(({ id }) => id)];
    for (const record of records) {
      await removeResumes(dependencies, record);
      await forgetReplies(stores, record);
    }
  }
  const progressed = progress(job, results, page.next ?? null, clock.now());
  const saved = await stores.commits.commit([
    { kind: 'job', value: progressed, expected: found.version },
    ...(await taskOf(stores, progressed, clock.now())),
  ]);
  log.info('job page', { job: jobId, seen: results.length, state: progressed.state });
  if (saved.ok && progressed.finishedAt === null) await queue.send({ kind: 'job', jobId });
}

/** A job that left something out is for people to look at: its end and its task are one write. */
async function taskOf(
  { tasks }: Stores,
  { id, kind, failed, finishedAt }: Job,
  now: EpochSeconds,
): Promise<readonly Change[]> {
  if (failed === 0 || finishedAt === null) return [];
  const subject = { kind: 'job', id } as const;
  const found = await tasks.find(taskId('job-incomplete', subject));
  const occurrence = { kind: 'job-incomplete', subject, division: null, code: kind } as const;
  return [
    { kind: 'task', value: raiseTask(found?.value, occurrence, now), expected: found?.version ?? null },
  ];
}

/** Counts a try. Where even that cannot be written the table is out of reach, and the try does not count. */
async function tryAgain(
  { stores, clock }: Dependencies,
  found: Versioned<Job>,
  tries: number,
): Promise<void> {
  const value: Job = { ...found.value, tries, lookAt: clock.now() + lookAfterSeconds };
  await stores.commits.commit([{ kind: 'job', value, expected: found.version }]);
}

/** The job after one more page. It is done even where some submissions failed: their number says so. */
function progress(job: Job, results: readonly Replanned[], next: PageKey | null, now: EpochSeconds): Job {
  const count = (what: Replanned) => results.filter((result) => result === what).length;
  const { tries: _tries, ...rest } = job;
  const isOver = next === null;
  return {
    ...rest,
    state: isOver ? 'done' : 'running',
    finishedAt: isOver ? now : null,
    seen: job.seen + results.length,
    changed: job.changed + count('changed'),
    failed: job.failed + count('failed'),
    cursor: next,
    lookAt: isOver ? null : now + lookAfterSeconds,
  };
}

/** One page of a job, as what is to be done for each submission of it, or once where it is about a person. */
async function pageOfWork(dependencies: Dependencies, job: Job): Promise<Page<() => Promise<Replanned>>> {
  if (job.kind === 'rearm-timers') {
    const page = await momentsToArm(dependencies.stores, job.cursor, pageSize);
    const timers = { ...dependencies, queue: dependencies.dueQueue };
    return { ...page, items: page.items.map((moment) => () => rearm(timers, moment)) };
  }
  if (job.kind === 'audit') {
    const page = await openSubmissions(dependencies.stores.submissions, job.cursor);
    return { ...page, items: page.items.map((id) => () => auditOne(dependencies, id)) };
  }
  if (job.kind === 'update-sign-in') return { items: [() => updateSignIn(dependencies, job)] };
  if (job.kind === 'invite-again') return { items: [() => inviteAgain(dependencies, job)] };
  if (job.kind === 'replan-candidate') return { items: [() => followCandidate(dependencies, job)] };
  // Plans follow the calendar: first its days, then page by page what they move.
  if (job.kind === 'refresh-calendar' && job.cursor === null) await refreshCalendar(dependencies);
  const { kind } = job;
  const page = await submissionsOf(dependencies.stores, { ...job, kind });
  return { ...page, items: page.items.map((id) => () => workOn(dependencies, { ...job, kind }, id)) };
}

/** A message of the same that failed for good (`dead-letters`), as one piece of work. */
async function followCandidate(dependencies: Dependencies, { subject }: Job): Promise<Replanned> {
  if (subject === null) return 'unchanged';
  await replanCandidate(dependencies, subject);
  return 'changed';
}

type SubmissionJob = Job & {
  readonly kind: Exclude<
    Job['kind'],
    'audit' | 'invite-again' | 'rearm-timers' | 'replan-candidate' | 'update-sign-in'
  >;
};

function workOn(dependencies: Dependencies, job: SubmissionJob, id: SubmissionId): Promise<Replanned> {
  switch (job.kind) {
    case 'close-job-order':
      return closeForJobOrder(dependencies, id);
    case 'erase-candidate':
      return erasePersonalData(dependencies, id);
    case 'hand-over':
      return handOverSubmission(dependencies, job, id);
    case 'refresh-calendar':
    case 'replan-all':
    case 'replan-job-order':
      return replanSubmission(dependencies, id);
  }
}

/**
 * Every submission of a candidate whose facts or name changed; few enough for one run. What cannot follow now holds up
 * no other. Throws at the end, so that its message or job comes again.
 */
export async function replanCandidate(
  dependencies: ReplanDependencies & Pick<Dependencies, 'log'>,
  candidateId: CandidateId,
): Promise<void> {
  const { stores, log } = dependencies;
  const id = await moveStragglers(dependencies, candidateId);
  const replan = async (submission: SubmissionId): Promise<void> => {
    const result = await replanSubmission(dependencies, submission);
    if (result === 'failed') throw new Error('A submission does not take its candidate’s facts');
  };
  await workOnEach(await allOfCandidate(stores, id), replan, log);
}

async function allOfCandidate({ submissions }: Stores, id: CandidateId): Promise<readonly SubmissionId[]> {
  const all: SubmissionId[] = [];
  let after: PageKey | undefined;
  do {
    const page: Page<SubmissionId> = await submissions.ofCandidate(id, {
      limit: 100,
      ...(after ? { after } : {}),
    });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}

async function submissionsOf({ submissions }: Stores, job: SubmissionJob): Promise<Page<SubmissionId>> {
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
      return job.subject === null
        ? { items: [] }
        : submissions.ofCandidate(job.subject, {
            limit: pageSize,
            ...(job.cursor ? { after: job.cursor } : {}),
          });
    case 'refresh-calendar':
    case 'replan-all':
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
