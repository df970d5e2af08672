import { exhausted } from '@afterword/core/kernel/exhaustive';
import { type CandidateId, isId, type SubmissionId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { isStuck } from '@afterword/core/task/stuck';
import { isTaskCode, type Occurrence, type TaskKind } from '@afterword/core/task/task';
import type { Stores } from '@afterword/store/ports';
import { readMailEvent } from '../mail-events/mail-event.ts';
import { type DeadLetterSource, type ReturningSource, returningSources } from '../runtime/names.ts';
import {
  readCanaryDate,
  readDueMessage,
  readJobMessage,
  readNoticeMessage,
  UnreadableMessageError,
} from '../runtime/queue-messages.ts';

type Read = Pick<Stores, 'submissions' | 'jobs'>;

/** A message nobody could handle. The body may hold personal data: it is read here and goes nowhere else. */
export interface DeadLetter {
  readonly source: DeadLetterSource;
  readonly body: string;
  /** Scheduler says in an attribute why it gave up. */
  readonly errorCode?: string;
}

const kinds: Readonly<Record<DeadLetterSource, TaskKind>> = {
  'due-steps': 'cannot-process',
  jobs: 'job-stuck',
  'mail-events': 'report-unread',
  timers: 'timer-undelivered',
  inbound: 'reply-stuck',
};

/** Code of a message that cannot be read, today or ever. */
export const unreadable = 'unreadable';

const isReturning = (source: DeadLetterSource): source is ReturningSource =>
  returningSources.some((returning) => returning === source);

/** What of a letter goes back to its queue; `null` where the rows know what it is about. */
export const returningLetter = ({
  source,
  body,
}: DeadLetter): { readonly source: ReturningSource; readonly body: string } | null =>
  isReturning(source) ? { source, body: textIn(body, 'Message') ?? body } : null;

/** Whose submissions a readable letter alone says have to follow their facts; `null`: it is about something else. */
export function candidateToFollow({ source, body }: DeadLetter): CandidateId | null {
  if (source !== 'jobs') return null;
  const message = readJobMessage(body);
  return message.kind === 'candidate' ? message.candidateId : null;
}

/**
 * What a person has to know of a dead letter; `null` where it means nothing any more: what it was about is gone, or
 * was done since.
 */
export async function findOccurrence(
  stores: Read,
  letter: DeadLetter,
  now: EpochSeconds,
): Promise<Occurrence | null> {
  try {
    return await read(stores, letter, now);
  } catch (cause) {
    if (!(cause instanceof UnreadableMessageError)) throw cause;
    return { kind: kinds[letter.source], subject: null, division: null, code: unreadable };
  }
}

async function read(stores: Read, letter: DeadLetter, now: EpochSeconds): Promise<Occurrence | null> {
  const { source, body } = letter;
  switch (source) {
    case 'due-steps':
      if (readCanaryDate(body) !== undefined) return silentCanary;
      // The portal says the same as a mail to a recruiter that could not be sent.
      if (readNoticeMessage(body)) return null;
      return ofDueMessage(stores, source, body, 'received-too-often', now);
    case 'timers':
      return ofDueMessage(stores, source, undelivered(body), codeOr(letter.errorCode, 'undelivered'), now);
    case 'jobs':
      return ofJobMessage(stores, body);
    case 'mail-events':
      return ofMailEvent(stores, body);
    case 'inbound':
      parsed(body);
      // Whose it is stands in an address that only `inbound` can read.
      return { kind: 'reply-stuck', subject: null, division: null, code: 'received-too-often' };
    default:
      return exhausted(source);
  }
}

/** The daily canary takes the way of the mails and may fail on it like one. */
const silentCanary: Occurrence = {
  kind: 'canary-silent',
  subject: null,
  division: null,
  code: 'received-too-often',
};

const codeOr = (text: string | undefined, otherwise: string): string =>
  text !== undefined && isTaskCode(text) ? text : otherwise;

/**
 * A row that cannot be read is itself a reason to call a person, and may be why the message failed. Where the whole
 * table is out of reach the task cannot be written either, and the letter comes back.
 */
async function findRow(stores: Read, id: SubmissionId): Promise<Submission | 'absent' | 'unreadable'> {
  try {
    return (await stores.submissions.find(id))?.value ?? 'absent';
  } catch {
    return 'unreadable';
  }
}

async function ofDueMessage(
  stores: Read,
  source: DeadLetterSource,
  body: string,
  code: string,
  now: EpochSeconds,
): Promise<Occurrence | null> {
  const { submissionId: id } = readDueMessage(body);
  const row = await findRow(stores, id);
  if (row === 'absent') return null;
  const task = { kind: kinds[source], subject: { kind: 'submission', id } } as const;
  if (row === 'unreadable') return { ...task, division: null, code: 'row-unreadable' };
  return isStuck(row, now) ? { ...task, division: row.division, code } : null;
}

/** A job counts submissions of all divisions, so its task is the agency's. */
async function ofJobMessage({ jobs }: Read, body: string): Promise<Occurrence | null> {
  const message = readJobMessage(body);
  if (message.kind === 'candidate') {
    // Of the job that the message becomes.
    const subject = { kind: 'job', id: message.candidateId } as const;
    return { kind: 'job-stuck', subject, division: null, code: 'replan-candidate' };
  }
  const found = await jobs.find(message.jobId);
  if (!found || found.value.state === 'done') return null;
  const subject = { kind: 'job', id: message.jobId } as const;
  return { kind: 'job-stuck', subject, division: null, code: found.value.kind };
}

async function ofMailEvent(stores: Read, body: string): Promise<Occurrence | null> {
  const event = readMailEvent(parsed(textIn(body, 'Message') ?? body));
  // Not about a mail of ours, or nothing we follow: `mail-events` would have passed over it too.
  if (!event) return null;
  if (!isId(event.submissionId) || !isId(event.attemptId)) {
    throw new UnreadableMessageError('The report names no mail of ours');
  }
  const row = await findRow(stores, event.submissionId);
  if (row === 'absent') return null;
  return {
    kind: 'report-unread',
    subject: { kind: 'message', id: event.attemptId, submissionId: event.submissionId },
    division: row === 'unreadable' ? null : row.division,
    code: event.type,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new UnreadableMessageError('The message is not JSON', { cause });
  }
}

/** The message in an envelope: SNS puts what it could not deliver into a notification's `Message`. */
function textIn(body: string, field: string): string | undefined {
  const envelope = parsed(body);
  if (typeof envelope !== 'object' || envelope === null) return undefined;
  const text = Object.entries(envelope).find(([name]) => name === field)?.[1];
  return typeof text === 'string' ? text : undefined;
}

/**
 * Scheduler puts the whole call it could not make: `{ MessageBody, QueueUrl }`.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
 */
const undelivered = (body: string): string => textIn(body, 'MessageBody') ?? body;
