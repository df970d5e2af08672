import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import type { LikenessKeys } from '@afterword/core/candidate/likeness';
import type { Resume } from '@afterword/core/candidate/resume';
import type { Client } from '@afterword/core/client/client';
import type { Division } from '@afterword/core/division/division';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type {
  AttemptId,
  CandidateId,
  ClientId,
  JobOrderId,
  NoteId,
  ResumeId,
  SubmissionId,
  TaskId,
  UserId,
} from '@afterword/core/kernel/ids';
import type { EpochSeconds, PlainDate } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';
import type { Note } from '@afterword/core/note/note';
import type { Notice } from '@afterword/core/notice/notice';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import type { OpenStage } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import type { Task, TaskAudience } from '@afterword/core/task/task';
import type { MailTemplate } from '@afterword/core/template/mail-template';
import type { TemplateKey } from '@afterword/core/template/template-text';
import type { User } from '@afterword/core/user/user';
import type {
  Card,
  Drives,
  IdempotencyRecord,
  InterviewText,
  Job,
  LedgerEntry,
  Letterbox,
  NeedySubmission,
} from './items.ts';

/** What was read, and the version a later write must name. Versions start at 1 and rise by 1. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

/** A page of a list. `next` is opaque and goes back in as `after`; absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: PageKey;
}

/** Where the next page starts; the API signs it into a cursor. */
export type PageKey = Readonly<Record<string, string | number>>;

export interface PageRequest {
  /** 1-100. */
  readonly limit: number;
  readonly after?: PageKey;
}

/** `expected` is the version that was read, or `null` where the thing must not exist yet. */
interface Put<Kind extends string, T> {
  readonly kind: Kind;
  readonly value: T;
  readonly expected: number | null;
}

/** One thing to write or to check. All changes of a commit happen, or none. */
export type Change =
  | (Put<'submission', Submission> & {
      readonly events: readonly SubmissionEvent[];
      /** Whose it was before, where a merge gives it to another candidate. */
      readonly movedFrom?: CandidateId;
    })
  | Put<'candidate', Candidate>
  | Put<'client', Client>
  | Put<'job-order', JobOrder>
  | Put<'agency', Agency>
  | Put<'user', User>
  | Put<'message', Message>
  | Put<'job', Job>
  | Put<'drives', Drives>
  | Put<'letterbox', Letterbox>
  | Put<'task', Task>
  /** The version is its edition; every edition stays readable. */
  | Put<'template', MailTemplate>
  | Put<'notice', Notice>
  | Put<'resume', Resume>
  | { readonly kind: 'resume-removed'; readonly value: Resume; readonly expected: number }
  | Put<'note', Note>
  /** Gone for good, as it was read. */
  | { readonly kind: 'note-removed'; readonly value: Note; readonly expected: number }
  | { readonly kind: 'text'; readonly submissionId: SubmissionId; readonly value: InterviewText }
  /**
   * Stale while a record with this key is kept, unless that one had expired by `now`: deleting it may take two days.
   * `about` is the candidate whose personal data the reply shows, so that erasing them finds it.
   */
  | {
      readonly kind: 'idempotency';
      readonly value: IdempotencyRecord;
      readonly now?: EpochSeconds;
      readonly about?: CandidateId;
    }
  /** Puts another reply under a key, whatever stood there: what the first one said must be forgotten. */
  | { readonly kind: 'reply-forgotten'; readonly value: IdempotencyRecord }
  /** The candidate still has these facts; see `CandidateFacts.revision`. */
  | { readonly kind: 'candidate-is'; readonly id: CandidateId; readonly factsRevision: number }
  /** The job order is still open. */
  | { readonly kind: 'job-order-open'; readonly id: JobOrderId };

export type CommitResult =
  | { readonly ok: true }
  /** Somebody was faster: read again and decide again. `kind` is the first change whose condition failed. */
  | { readonly ok: false; readonly stale: Change['kind'] };

/** All-or-nothing writes; at most 100 items. Throws where the store is out of reach. */
export interface Commits {
  commit(changes: readonly Change[]): Promise<CommitResult>;
}

/** What one recruiter owns. A page falls short of its limit, and still has a `next`, only once its reads are spent. */
export interface OwnerFilter {
  readonly ownerId: UserId;
  /** How many index pages of 1,000 entries may be looked through. */
  readonly mostReads: number;
}

/** Which end of a history comes first. */
export type HistoryOrder = 'oldest' | 'newest';

export interface Submissions {
  /** Read consistently. */
  find(id: SubmissionId): Promise<Versioned<Submission> | undefined>;
  /** Oldest first, or newest first where that is asked. A `next` leads on in its own order alone. */
  history(id: SubmissionId, page: PageRequest, order?: HistoryOrder): Promise<Page<SubmissionEvent>>;
  texts(id: SubmissionId): Promise<readonly InterviewText[]>;
  /** Ids, oldest first. */
  ofCandidate(id: CandidateId, page: PageRequest): Promise<Page<SubmissionId>>;
  ofJobOrder(id: JobOrderId, page: PageRequest): Promise<Page<SubmissionId>>;
  /** One column, longest waiting first. One query; with a filter at most `filter.mostReads`. */
  board(division: Division, stage: OpenStage, page: PageRequest, filter?: OwnerFilter): Promise<Page<Card>>;
  /**
   * Submissions of some divisions together that need a person since `until` or before, longest first. One query for
   * each division; with a filter at most `filter.mostReads` each. A hint, as every index is; and where only time has
   * ended what they needed, they come with nothing that is needed now.
   */
  needing(
    divisions: readonly Division[],
    until: EpochSeconds,
    page: PageRequest,
    filter?: OwnerFilter,
  ): Promise<Page<NeedySubmission>>;
  /**
   * Submissions of some divisions together with a mail that has not left, by the moment of the earliest, up to and
   * including `until`. One query for each division. A hint: read the submission before acting.
   */
  planned(
    divisions: readonly Division[],
    until: EpochSeconds,
    page: PageRequest,
  ): Promise<Page<{ readonly id: SubmissionId; readonly at: EpochSeconds }>>;
  /** Those of up to 100 ids that exist, in any order, as they stood a moment ago. For lists, not for deciding. */
  look(ids: readonly SubmissionId[]): Promise<readonly Versioned<Submission>[]>;
  /** Ids of those in placement, of one division, placed last first. A hint: read the submission before showing it. */
  placed(division: Division, page: PageRequest): Promise<Page<SubmissionId>>;
  /**
   * Submissions whose next moment is at or before `until`, from one shard of the due index, earliest first. A hint:
   * read the submission before acting.
   */
  due(
    shard: number,
    until: EpochSeconds,
    page: PageRequest,
  ): Promise<Page<{ readonly id: SubmissionId; readonly nextDueAt: EpochSeconds }>>;
}

export interface Resumes {
  find(candidateId: CandidateId, id: ResumeId): Promise<Versioned<Resume> | undefined>;
  /** Newest first, also those that are expected. */
  ofCandidate(id: CandidateId, page: PageRequest): Promise<Page<Versioned<Resume>>>;
}

export interface Notes {
  find(submissionId: SubmissionId, id: NoteId): Promise<Versioned<Note> | undefined>;
  /** Newest first. */
  ofSubmission(id: SubmissionId, page: PageRequest): Promise<Page<Versioned<Note>>>;
}

export interface Messages {
  find(submissionId: SubmissionId, id: AttemptId): Promise<Versioned<Message> | undefined>;
  /** Newest first. */
  ofSubmission(id: SubmissionId, page: PageRequest): Promise<Page<Message>>;
  /** Mails and steps not sent, of some divisions together, newest first. One query for each division. */
  ledger(divisions: readonly Division[], page: PageRequest): Promise<Page<LedgerEntry>>;
}

/** Some of the candidates. What is left out does not matter. */
export interface CandidateFilter {
  /** Of at least one of these. */
  readonly divisions?: readonly Division[];
  /** Whom mails do not reach: without an address, bounced, or stopped. */
  readonly unreached?: true;
  /** Who said that they can start by this day. */
  readonly availableBy?: PlainDate;
}

export interface Candidates {
  find(id: CandidateId): Promise<Versioned<Candidate> | undefined>;
  /**
   * By name; `prefix` matches the beginning of the name, case and accents aside. Erased and merged ones are not listed.
   * With a filter only those that pass it, looked for in at most eight index pages of 1,000.
   */
  list(prefix: string, page: PageRequest, filter?: CandidateFilter): Promise<Page<Candidate>>;
  /**
   * Ids of those that share an e-mail address or a phone number, as `likenessKeys` of core compares them; at most 20
   * for each key. Read consistently.
   */
  sharing(keys: LikenessKeys): Promise<readonly CandidateId[]>;
}

export interface Clients {
  find(id: ClientId): Promise<Versioned<Client> | undefined>;
  list(prefix: string, page: PageRequest): Promise<Page<{ readonly id: ClientId; readonly name: string }>>;
}

export interface JobOrders {
  find(id: JobOrderId): Promise<Versioned<JobOrder> | undefined>;
  /** Of one division and status, by title; `prefix` matches its beginning, case and accents aside. */
  list(
    division: Division,
    status: JobOrder['status'],
    page: PageRequest,
    prefix?: string,
  ): Promise<Page<JobOrder>>;
  /** Ids, newest first. */
  ofClient(id: ClientId, page: PageRequest): Promise<Page<JobOrderId>>;
  /**
   * Open ones of one division in which nothing moved after `until`, longest first, with the last movement noted. One
   * query. A hint: read the job order before showing it. One that was changed is left out until the next is noted.
   */
  quiet(
    division: Division,
    until: EpochSeconds,
    page: PageRequest,
  ): Promise<Page<{ readonly id: JobOrderId; readonly movedAt: EpochSeconds }>>;
  /**
   * Notes that something moved in an open job order, to the hour: a sooner movement, and one within an hour of the last
   * noted, change nothing. Its version stays.
   * @returns Whether anything changed.
   */
  noteMovement(movement: {
    readonly id: JobOrderId;
    readonly division: Division;
    readonly at: EpochSeconds;
  }): Promise<boolean>;
}

export interface Users {
  find(id: UserId): Promise<Versioned<User> | undefined>;
  findByEmail(email: string): Promise<Versioned<User> | undefined>;
  list(page: PageRequest): Promise<Page<User>>;
}

export interface Agencies {
  /** The one agency, read consistently; `undefined` before the first set-up. */
  find(): Promise<Versioned<Agency> | undefined>;
}

export interface Jobs {
  find(id: string): Promise<Versioned<Job> | undefined>;
  /** Ids of jobs whose `lookAt` is at or before `until`, the earliest first. A hint: read the job before acting. */
  unfinished(until: EpochSeconds, page: PageRequest): Promise<Page<string>>;
}

export interface Tasks {
  /** Also one that is done. Read consistently. */
  find(id: TaskId): Promise<Versioned<Task> | undefined>;
  /**
   * Those not done, of some audiences together, whatever came last first. One query for each.
   */
  open(audiences: readonly TaskAudience[], page: PageRequest): Promise<Page<Task>>;
}

export interface Templates {
  /** The latest edition. Read consistently. */
  find(key: TemplateKey): Promise<Versioned<MailTemplate> | undefined>;
  edition(key: TemplateKey, edition: number): Promise<MailTemplate | undefined>;
  /** Newest first. */
  editions(key: TemplateKey, page: PageRequest): Promise<Page<MailTemplate>>;
  /** The latest edition of every template an agency ever wrote; at most one for each key. */
  all(): Promise<readonly Versioned<MailTemplate>[]>;
}

/** Mails to people at the agency that were begun. */
export interface Notices {
  find(id: string): Promise<Versioned<Notice> | undefined>;
}

/** Open submissions of one division, by stage. */
export type ColumnCounts = Readonly<Record<OpenStage, number>>;

/** Where a submission stands on the board. */
export interface CountedColumn {
  readonly division: Division;
  readonly stage: OpenStage;
}

/** How many cards there are, kept by who follows the stream: seconds behind the rows, and made good once a day. */
export interface Counters {
  /** A division that nobody has counted yet is left out. */
  read(divisions: readonly Division[]): Promise<Readonly<Partial<Record<Division, ColumnCounts>>>>;
  /**
   * Notes where a submission stands as of a version; `null`: no longer on the board. Twice, or later than a newer
   * version, changes nothing. Figures and the mark that they were added change in one transaction.
   * @returns Whether anything changed.
   */
  note(change: {
    readonly submissionId: SubmissionId;
    readonly version: number;
    readonly column: CountedColumn | null;
  }): Promise<boolean>;
  /**
   * Counts the board itself and corrects what differs, unless something was counted meanwhile: then it throws.
   * @returns How many columns were wrong.
   */
  recount(division: Division): Promise<number>;
}

export interface DrivesOfShards {
  find(shard: number): Promise<Versioned<Drives> | undefined>;
}

export interface Letterboxes {
  /** Read consistently. */
  find(submissionId: SubmissionId): Promise<Versioned<Letterbox> | undefined>;
}

export interface IdempotencyRecords {
  find(key: string): Promise<IdempotencyRecord | undefined>;
  /** Keys of the replies that show a candidate's data, in no particular order. Read consistently. */
  ofCandidate(id: CandidateId, page: PageRequest): Promise<Page<string>>;
}

/** Everything a deployment stores. */
export interface Stores {
  readonly commits: Commits;
  readonly submissions: Submissions;
  readonly messages: Messages;
  readonly notes: Notes;
  readonly resumes: Resumes;
  readonly candidates: Candidates;
  readonly clients: Clients;
  readonly jobOrders: JobOrders;
  readonly users: Users;
  readonly agencies: Agencies;
  readonly jobs: Jobs;
  readonly drives: DrivesOfShards;
  readonly letterboxes: Letterboxes;
  readonly tasks: Tasks;
  readonly templates: Templates;
  readonly notices: Notices;
  readonly counters: Counters;
  readonly idempotency: IdempotencyRecords;
}
