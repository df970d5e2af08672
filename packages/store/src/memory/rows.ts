import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Client } from '@afterword/core/client/client';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { Message } from '@afterword/core/message/message';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import type { Submission } from '@afterword/core/submission/submission';
import type { Task } from '@afterword/core/task/task';
import type { User } from '@afterword/core/user/user';
import type { Drives, IdempotencyRecord, InterviewText, Job, Letterbox, Versioned } from '../ports.ts';
import type { Placed } from './paged.ts';

type Table<T> = Map<string, Versioned<T>>;

/** Everything the memory twin holds. Keys are ids; a message's and a text's begins with its submission's. */
export interface Rows {
  readonly submissions: Table<Submission>;
  readonly events: Map<string, readonly Placed<SubmissionEvent>[]>;
  readonly texts: Map<string, InterviewText>;
  readonly messages: Table<Message>;
  readonly candidates: Table<Candidate>;
  readonly clients: Table<Client>;
  readonly jobOrders: Table<JobOrder>;
  readonly users: Table<User>;
  readonly agency: Table<Agency>;
  readonly jobs: Table<Job>;
  readonly drives: Table<Drives>;
  readonly letterboxes: Table<Letterbox>;
  readonly tasks: Table<Task>;
  readonly idempotency: Map<string, IdempotencyRecord>;
  /** Keys of replies about a candidate, under the candidate. */
  readonly replies: Map<string, string>;
}

export const noRows = (): Rows => ({
  submissions: new Map(),
  events: new Map(),
  texts: new Map(),
  messages: new Map(),
  candidates: new Map(),
  clients: new Map(),
  jobOrders: new Map(),
  users: new Map(),
  agency: new Map(),
  jobs: new Map(),
  drives: new Map(),
  letterboxes: new Map(),
  tasks: new Map(),
  idempotency: new Map(),
  replies: new Map(),
});

/** Key of what belongs to a submission, or to a candidate. */
export const under = (owner: string, id: string): string => `${owner}/${id}`;
