import type { Division } from '../division/division.ts';
import type { Actor } from '../kernel/actor.ts';
import type { AttemptId, CandidateId, SubmissionId, TaskId, UserId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/**
 * What can be left to a person that is not a state of a step.
 *
 * - `cannot-process`: a submission's due message failed for good.
 * - `job-stuck`: a background job's message did.
 * - `job-incomplete`: a background job came to its end, and some submissions of it failed for good.
 * - `report-unread`: what the mail service said about a mail could not be noted.
 * - `timer-undelivered`: a timer fired, but its message did not reach the queue.
 * - `promise-broken`: the daily audit found an invariant broken.
 * - `canary-silent`: the canary follow-up did not come through.
 * - `candidate-replied`: the candidate wrote back; the recruiter has the mail.
 * - `reply-stuck`: a mail that came in could not be passed on.
 * - `mentioned`: a colleague named somebody in a note.
 */
export const taskKinds = [
  'cannot-process',
  'job-stuck',
  'job-incomplete',
  'report-unread',
  'timer-undelivered',
  'promise-broken',
  'canary-silent',
  'candidate-replied',
  'reply-stuck',
  'mentioned',
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** What a task is about. A candidate only where the stuck work was about all their submissions. */
export type TaskSubject =
  | { readonly kind: 'submission'; readonly id: SubmissionId }
  /** One mail: `id` is its attempt. */
  | { readonly kind: 'message'; readonly id: AttemptId; readonly submissionId: SubmissionId }
  | { readonly kind: 'job'; readonly id: string }
  | { readonly kind: 'candidate'; readonly id: CandidateId }
  /** Notes about submission `id` that name one person; a task for them alone. */
  | { readonly kind: 'mention'; readonly id: SubmissionId; readonly userId: UserId };

/** Something only a person can settle. Ids and codes, never personal data. */
export interface Task {
  /** Made of kind and subject (`taskId`): there is one at a time for both. */
  readonly id: TaskId;
  readonly kind: TaskKind;
  /** `null`: it is not known, or it is about everything. */
  readonly subject: TaskSubject | null;
  /** Whose people see it; `null`: the agency's, for managers and admins. */
  readonly division: Division | null;
  /** What happened the last time, as a code: `[A-Za-z0-9._/-]{1,80}`. */
  readonly code: string;
  /** How often it came since it was opened. What is delivered twice counts twice. */
  readonly count: number;
  readonly firstAt: EpochSeconds;
  readonly lastAt: EpochSeconds;
  readonly doneAt: EpochSeconds | null;
  /** `system`: it settled itself. */
  readonly doneBy: Actor | null;
}

/** What makes a task, or raises the one that is open. */
export type Occurrence = Pick<Task, 'kind' | 'subject' | 'division' | 'code'>;

/** Code of a `candidate-replied` whose next mail waits for the recruiter: it settles once they decided. */
export const replyHeld = 'reply/held';

const codeShape = /^[A-Za-z0-9._/-]{1,80}$/;

/** Whether a text from outside can be a task's code. */
export const isTaskCode = (text: string): boolean => codeShape.test(text);

/** One task for kind and subject: `job-stuck.01J…`, or the kind alone where there is no subject. */
export function taskId(kind: TaskKind, subject: TaskSubject | null): TaskId {
  if (subject === null) return kind;
  return subject.kind === 'mention' ? `${kind}.${subject.id}.${subject.userId}` : `${kind}.${subject.id}`;
}

/** Whose list a task is on: a division's, one person's, or that of the whole agency (`null`). */
export type TaskAudience = Division | { readonly userId: UserId } | null;

export const audienceOf = ({ subject, division }: Pick<Task, 'subject' | 'division'>): TaskAudience =>
  subject?.kind === 'mention' ? { userId: subject.userId } : division;

/** The task after something happened: a new one, also in the place of one that is done, or the open one raised. */
export function raiseTask(task: Task | undefined, occurrence: Occurrence, now: EpochSeconds): Task {
  if (!isTaskCode(occurrence.code)) throw new Error('This is no code of a task');
  const { kind, subject, division, code } = occurrence;
  const isOpen = task !== undefined && task.doneAt === null;
  return {
    id: taskId(kind, subject),
    kind,
    subject,
    division,
    code,
    count: isOpen ? task.count + 1 : 1,
    firstAt: isOpen ? task.firstAt : now,
    lastAt: isOpen ? Math.max(task.lastAt, now) : now,
    doneAt: null,
    doneBy: null,
  };
}

/** Done twice is done once: who came first stays. */
export const finishTask = (task: Task, by: Actor, now: EpochSeconds): Task =>
  task.doneAt === null ? { ...task, doneAt: now, doneBy: by } : task;
