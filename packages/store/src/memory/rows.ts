import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Resume } from '@afterword/core/candidate/resume';
import type { Client } from '@afterword/core/client/client';
import type { Division } from '@afterword/core/division/division';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { Message } from '@afterword/core/message/message';
import type { Note } from '@afterword/core/note/note';
import type { Notice } from '@afterword/core/notice/notice';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import type { Submission } from '@afterword/core/submission/submission';
import type { Task } from '@afterword/core/task/task';
import type { MailTemplate } from '@afterword/core/template/mail-template';
import type { User } from '@afterword/core/user/user';
import type { Drives, IdempotencyRecord, InterviewText, Job, Letterbox } from '../items.ts';
import type { CountedColumn, Versioned } from '../ports.ts';
import type { Placed } from './paged.ts';

type Table<T> = Map<string, Versioned<T>>;

/** Everything the memory twin holds. Keys are ids; a message's, a note's and a text's begins with its submission's. */
export interface Rows {
  readonly submissions: Table<Submission>;
  readonly events: Map<string, readonly Placed<SubmissionEvent>[]>;
  readonly texts: Map<string, InterviewText>;
  readonly messages: Table<Message>;
  readonly notes: Table<Note>;
  /** By candidate and id. */
  readonly resumes: Table<Resume>;
  readonly candidates: Table<Candidate>;
  readonly clients: Table<Client>;
  readonly jobOrders: Table<JobOrder>;
  /** When something last moved in a job order, by its id; gone with the next change of it. */
  readonly movements: Map<string, number>;
  readonly users: Table<User>;
  readonly agency: Table<Agency>;
  readonly jobs: Table<Job>;
  readonly drives: Table<Drives>;
  readonly letterboxes: Table<Letterbox>;
  readonly tasks: Table<Task>;
  readonly templates: Table<MailTemplate>;
  readonly editions: Map<string, MailTemplate>;
  readonly notices: Table<Notice>;
  /** By submission: in which column it was counted, as of which version, and which divisions it ever was in. */
  readonly counted: Map<
    string,
    {
      readonly version: number;
      readonly column: CountedColumn | null;
      readonly touched: ReadonlySet<Division>;
    }
  >;
  readonly idempotency: Map<string, IdempotencyRecord>;
  /** Keys of replies about a candidate, under the candidate. */
  readonly replies: Map<string, string>;
}

export const noRows = (): Rows => ({
  submissions: new Map(),
  events: new Map(),
  texts: new Map(),
  messages: new Map(),
  notes: new Map(),
  resumes: new Map(),
  candidates: new Map(),
  clients: new Map(),
  jobOrders: new Map(),
  movements: new Map(),
  users: new Map(),
  agency: new Map(),
  jobs: new Map(),
  drives: new Map(),
  letterboxes: new Map(),
  tasks: new Map(),
  templates: new Map(),
  editions: new Map(),
  notices: new Map(),
  counted: new Map(),
  idempotency: new Map(),
  replies: new Map(),
});

/** Key of what belongs to a submission, or to a candidate. */
export const under = (owner: string, id: string): string => `${owner}/${id}`;

/** Key of an edition; they sort by their number. */
export const editionAt = (template: string, edition: number): string =>
  under(template, String(edition).padStart(6, '0'));
