import type { Division } from '@afterword/core/division/division';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type {
  AttemptId,
  CandidateId,
  ClientId,
  InterviewId,
  JobOrderId,
  NoteId,
  ResumeId,
  SubmissionId,
  TaskId,
  UserId,
} from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { OpenStage } from '@afterword/core/submission/stage';
import type { TaskAudience } from '@afterword/core/task/task';
import { templateId } from '@afterword/core/template/mail-template';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { nameOrder } from '../folded-name.ts';

/** Every shape of a key in the table. Nothing outside this file spells one. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Twelve digits of seconds sort as numbers do until the year 33658. */
const padded = (seconds: EpochSeconds): string => String(seconds).padStart(12, '0');

const submissionPk = (id: SubmissionId): string => `SUB#${id}`;
const candidatePk = (id: CandidateId): string => `CAND#${id}`;
const jobOrderPk = (id: JobOrderId): string => `JOB#${id}`;

const clientPk = (id: ClientId): string => `CLIENT#${id}`;

const replySk = 'IDEM#';
const templatesPk = 'TEMPLATES';

/** Candidates under what they may share with others, `LIKE#email#ana@mail.test`. */
const likePk = (kind: LikenessKind, key: string): string => `LIKE#${kind}#${key}`;

export type LikenessKind = 'email' | 'phone';

/** A submission under its candidate or job order; the id ends the key. */
const pointerSk = (createdAt: EpochSeconds, id: SubmissionId): string => `SUB#${padded(createdAt)}#${id}`;

export const keys = {
  submission: (id: SubmissionId): Key => ({ pk: submissionPk(id), sk: 'SUB' }),
  /** `version` is the submission's that the event belongs to, so that a repeated commit writes the same items. */
  event: (id: SubmissionId, version: number, index: number): Key => ({
    pk: submissionPk(id),
    sk: `EVT#${String(version).padStart(8, '0')}#${String(index).padStart(3, '0')}`,
  }),
  text: (id: SubmissionId, interviewId: InterviewId): Key => ({
    pk: submissionPk(id),
    sk: `TXT#${interviewId}`,
  }),
  /** Attempts are ULIDs, so that mails sort by when they were claimed. */
  message: (id: SubmissionId, attempt: AttemptId): Key => ({ pk: submissionPk(id), sk: `MSG#${attempt}` }),
  /** Ids are ULIDs, so that notes sort by when they were written. */
  note: (id: SubmissionId, note: NoteId): Key => ({ pk: submissionPk(id), sk: `NOTE#${note}` }),
  resume: (id: CandidateId, resume: ResumeId): Key => ({ pk: candidatePk(id), sk: `RESUME#${resume}` }),
  candidate: (id: CandidateId): Key => ({ pk: candidatePk(id), sk: 'CAND' }),
  candidatePointer: (candidate: CandidateId, createdAt: EpochSeconds, id: SubmissionId): Key => ({
    pk: candidatePk(candidate),
    sk: pointerSk(createdAt, id),
  }),
  jobOrder: (id: JobOrderId): Key => ({ pk: jobOrderPk(id), sk: 'JOB' }),
  jobOrderPointer: (jobOrder: JobOrderId, createdAt: EpochSeconds, id: SubmissionId): Key => ({
    pk: jobOrderPk(jobOrder),
    sk: pointerSk(createdAt, id),
  }),
  client: (id: ClientId): Key => ({ pk: clientPk(id), sk: 'CLIENT' }),
  /** A job order under its client. */
  clientPointer: (client: ClientId, createdAt: EpochSeconds, id: JobOrderId): Key => ({
    pk: clientPk(client),
    sk: `JOB#${padded(createdAt)}#${id}`,
  }),
  likeness: (kind: LikenessKind, key: string, id: CandidateId): Key => ({
    pk: likePk(kind, key),
    sk: candidatePk(id),
  }),
  user: (id: UserId): Key => ({ pk: `USR#${id}`, sk: 'USR' }),
  /** Holds the address for one user: two cannot sign in with the same. */
  email: (email: string): Key => ({ pk: `EMAIL#${email.toLowerCase()}`, sk: 'EMAIL' }),
  agency: (): Key => ({ pk: 'AGENCY', sk: 'AGENCY' }),
  job: (id: string): Key => ({ pk: `WORK#${id}`, sk: 'WORK' }),
  task: (id: TaskId): Key => ({ pk: `TASK#${id}`, sk: 'TASK' }),
  /** All in one partition: at most one for each kind, division and language. */
  template: (key: TemplateKey): Key => ({ pk: templatesPk, sk: templateId(key) }),
  edition: (key: TemplateKey, edition: number): Key => ({
    pk: `TEMPLATE#${templateId(key)}`,
    sk: `EDITION#${String(edition).padStart(6, '0')}`,
  }),
  notice: (id: string): Key => ({ pk: `NOTICE#${id}`, sk: 'NOTICE' }),
  /** A division's figures. */
  counter: (division: Division): Key => ({ pk: `COUNT#${division}`, sk: division }),
  /** In which column a submission was counted last. */
  counted: (id: SubmissionId): Key => ({ pk: `COUNTED#${id}`, sk: 'COUNTED' }),
  letterbox: (id: SubmissionId): Key => ({ pk: submissionPk(id), sk: 'LETTERBOX' }),
  drives: (shard: number): Key => ({ pk: `DRIVES#${shard}`, sk: 'DRIVES' }),
  idempotency: (key: string): Key => ({ pk: `IDEM#${key}`, sk: 'IDEM' }),
  /** A reply that shows a candidate's data, under the candidate. */
  candidateReply: (candidate: CandidateId, key: string): Key => ({
    pk: candidatePk(candidate),
    sk: `${replySk}${key}`,
  }),
} as const;

/** Partitions, and the beginnings of sort keys, that lists walk along. */
export const ranges = {
  events: (id: SubmissionId) => ({ partition: submissionPk(id), beginsWith: 'EVT#' }),
  texts: (id: SubmissionId) => ({ partition: submissionPk(id), beginsWith: 'TXT#' }),
  messages: (id: SubmissionId) => ({ partition: submissionPk(id), beginsWith: 'MSG#' }),
  resumes: (id: CandidateId) => ({ partition: candidatePk(id), beginsWith: 'RESUME#', newestFirst: true }),
  notes: (id: SubmissionId) => ({ partition: submissionPk(id), beginsWith: 'NOTE#', newestFirst: true }),
  ofCandidate: (id: CandidateId) => ({ partition: candidatePk(id), beginsWith: 'SUB#' }),
  repliesAbout: (id: CandidateId) => ({ partition: candidatePk(id), beginsWith: replySk }),
  templates: () => ({ partition: templatesPk }),
  editions: (key: TemplateKey) => ({ partition: `TEMPLATE#${templateId(key)}`, beginsWith: 'EDITION#' }),
  ofClient: (id: ClientId) => ({ partition: clientPk(id), beginsWith: 'JOB#', newestFirst: true }),
  sharing: (kind: LikenessKind, key: string) => ({ partition: likePk(kind, key) }),
  ofJobOrder: (id: JobOrderId) => ({ partition: jobOrderPk(id), beginsWith: 'SUB#' }),
} as const;

/** A job's id in its partition key. */
export const jobIdIn = (key: string): string => key.slice(key.indexOf('#') + 1);

/** The id that ends a key: a submission's in its own or in a pointer, a job order's or a candidate's in a pointer. */
export const idAtEndOf = (key: string): string => key.slice(key.lastIndexOf('#') + 1);

export const submissionIdIn = (key: string): SubmissionId => key.slice(key.lastIndexOf('#') + 1);

export const replyKeyIn = (sk: string): string => sk.slice(replySk.length);

export const boardPk = (division: Division, stage: OpenStage): string => `BOARD#${division}#${stage}`;
export const boardSk = (since: EpochSeconds, id: SubmissionId): string => `${padded(since)}#${id}`;
export const planPk = (division: Division): string => `PLAN#${division}`;
/** Job orders share the plan index with submissions, apart from their mails. */
export const quietPk = (division: Division): string => `QUIET#${division}`;
export const duePk = (shard: number): string => `DUE#${shard}`;
/** Jobs that are not over share the due index with submissions, apart from their shards. */
export const dueJobsPk = 'DUE#work';

/**
 * Candidates are listed in eight ranges of initials, about equally long for English and Spanish names: whole
 * agencies of writes do not meet in one partition, a prefix is one query, and all names in order are eight at most.
 */
const firstInitials = ['', 'b', 'd', 'g', 'j', 'l', 'n', 's'] as const;

export const candidateRanges = firstInitials.length;

/** Which range a folded name, or a prefix of one, is in. */
export const candidateRangeOf = (folded: string): number =>
  firstInitials.findLastIndex((initial) => folded >= initial);

export const listPk = {
  candidates: (range: number): string => `CAND#${range}`,
  clients: 'CLIENT',
  jobOrders: (division: Division, status: JobOrder['status']): string => `JOB#${division}#${status}`,
  users: 'USR',
  needing: (division: Division): string => `NEED#${division}`,
  ledger: (division: Division): string => `LEDGER#${division}`,
  tasks: (audience: TaskAudience): string =>
    `TASK#${audience !== null && typeof audience === 'object' ? `user#${audience.userId}` : (audience ?? 'agency')}`,
} as const;

export const listSk = nameOrder;

/** Submissions are listed by when they need a person, or have a mail to send, job orders by when they last moved. */
export const momentSk = (at: EpochSeconds, id: SubmissionId | JobOrderId): string => `${padded(at)}#${id}`;

/** The moment in such a key. */
export const momentIn = (place: string): EpochSeconds => Number(place.slice(0, place.indexOf('#')));

/** Behind every place of that moment. */
export const afterMoment = (at: EpochSeconds): string => `${padded(at)}#~`;

/** Mails are listed by when they were claimed, steps not sent by when that was decided. */
export const ledgerSk = (at: EpochSeconds, id: string): string => `${padded(at)}#${id}`;

/** Tasks are listed by when they came last. */
export const taskSk = (lastAt: EpochSeconds, id: TaskId): string => `${padded(lastAt)}#${id}`;
