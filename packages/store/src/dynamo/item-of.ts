import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { likenessKeys } from '@afterword/core/candidate/likeness';
import { expectedSeconds, type Resume } from '@afterword/core/candidate/resume';
import type { Client } from '@afterword/core/client/client';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { firstOpenMailAt } from '@afterword/core/follow-up/open-mails';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { CandidateId, SubmissionId } from '@afterword/core/kernel/ids';
import type { Message } from '@afterword/core/message/message';
import type { Note } from '@afterword/core/note/note';
import { type Notice, noticeSeconds } from '@afterword/core/notice/notice';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import type { Submission } from '@afterword/core/submission/submission';
import { audienceOf, type Task } from '@afterword/core/task/task';
import type { MailTemplate } from '@afterword/core/template/mail-template';
import type { User } from '@afterword/core/user/user';
import { cardOf } from '../card.ts';
import { foldedName } from '../folded-name.ts';
import type { Drives, IdempotencyRecord, InterviewText, Job, LedgerEntry, Letterbox } from '../items.ts';
import { type EventPlace, mailEntry, skipEntry } from '../ledger-entry.ts';
import { needyOf } from '../needy-submission.ts';
import { indexes, itemTypes, table } from '../table-shape.ts';
import { agencyCodec } from './codecs/agency.ts';
import { candidateCodec } from './codecs/candidate.ts';
import { clientCodec } from './codecs/client.ts';
import { drivesCodec } from './codecs/drives.ts';
import { eventCodec } from './codecs/event.ts';
import { idempotencyCodec } from './codecs/idempotency.ts';
import type { Item } from './codecs/item-codec.ts';
import { jobCodec } from './codecs/job.ts';
import { jobOrderCodec } from './codecs/job-order.ts';
import { letterboxCodec } from './codecs/letterbox.ts';
import { messageCodec } from './codecs/message.ts';
import { noteCodec } from './codecs/note.ts';
import { noticeCodec } from './codecs/notice.ts';
import { resumeCodec } from './codecs/resume.ts';
import { submissionCodec } from './codecs/submission.ts';
import { taskCodec } from './codecs/task.ts';
import { editionCodec, templateCodec } from './codecs/template.ts';
import { textCodec } from './codecs/text.ts';
import { userCodec } from './codecs/user.ts';
import {
  boardPk,
  boardSk,
  candidateRangeOf,
  dueJobsPk,
  duePk,
  type Key,
  keys,
  ledgerSk,
  listPk,
  listSk,
  momentSk,
  planPk,
  taskSk,
} from './keys.ts';

/** Attributes that put an item into the list index. */
const listed = (partition: string, name: string, id: string, summary: unknown): Item => ({
  [indexes.list.partitionKey]: partition,
  [indexes.list.sortKey]: listSk(name, id),
  summary,
});

/** What is in the board, due, plan and list indexes. An attribute that is absent keeps the item out of its index. */
export function submissionItem(
  submission: Submission,
  version: number,
  shardOf: (id: SubmissionId) => number,
): Item {
  const { id } = submission;
  const card = cardOf(submission, version);
  const dueAt = nextDueAt(submission);
  const needy = needyOf(submission);
  const mailAt = firstOpenMailAt(submission);
  return {
    ...keys.submission(id),
    version,
    ...submissionCodec.encode(submission),
    ...(card && {
      [indexes.board.partitionKey]: boardPk(card.division, card.stage),
      [indexes.board.sortKey]: boardSk(card.stageSince, id),
      card,
    }),
    ...(dueAt !== null && {
      [indexes.due.partitionKey]: duePk(shardOf(id)),
      [indexes.due.sortKey]: dueAt,
    }),
    ...(mailAt !== null && {
      [indexes.plan.partitionKey]: planPk(submission.division),
      [indexes.plan.sortKey]: momentSk(mailAt, id),
    }),
    ...(needy && {
      [indexes.list.partitionKey]: listPk.needing(submission.division),
      [indexes.list.sortKey]: momentSk(needy.at, id),
      summary: needy.shown,
    }),
  };
}

/** What the ledger lists of a mail, or of a step that was not sent. */
const inLedger = (entry: LedgerEntry | undefined): Item =>
  entry
    ? {
        [indexes.list.partitionKey]: listPk.ledger(entry.division),
        [indexes.list.sortKey]: ledgerSk(entry.at, entry.id),
        summary: entry,
      }
    : {};

export const eventItem = (event: SubmissionEvent, place: EventPlace): Item => ({
  ...keys.event(place.submissionId, place.version, place.index),
  version: place.version,
  ...eventCodec.encode(event),
  ...inLedger(skipEntry(event, place)),
});

const pointer = (key: Key): Item => ({ ...key, type: itemTypes.pointer, schemaVersion: 1, version: 1 });

/** Written with the submission, and moved where a merge of two candidates gives it to the other. */
export const candidatePointerItem = ({ id, candidateId, createdAt }: Submission): Item =>
  pointer(keys.candidatePointer(candidateId, createdAt, id));

/** Written with the submission and never again: for which order and when it was opened does not change. */
export const jobOrderPointerItem = ({ id, jobOrderId, createdAt }: Submission): Item =>
  pointer(keys.jobOrderPointer(jobOrderId, createdAt, id));

/** Written with the job order and never again: whose it is does not change. */
export const clientPointerItem = ({ id, clientId, createdAt }: JobOrder): Item =>
  pointer(keys.clientPointer(clientId, createdAt, id));

/** Keys of what a candidate can be found by beside their name. */
export const likenessKeysOf = (candidate: Candidate): readonly Key[] => {
  const { emails, phones } = likenessKeys(candidate);
  return [
    ...emails.map((key) => keys.likeness('email', key, candidate.id)),
    ...phones.map((key) => keys.likeness('phone', key, candidate.id)),
  ];
};

export const likenessItem = (key: Key): Item => pointer(key);

export const emailItem = ({ id, email }: User): Item => ({ ...pointer(keys.email(email)), userId: id });

export const textItem = (id: SubmissionId, text: InterviewText): Item => ({
  ...keys.text(id, text.interviewId),
  version: 1,
  ...textCodec.encode(text),
});

export const messageItem = (message: Message, version: number): Item => ({
  ...keys.message(message.submissionId, message.id),
  version,
  ...messageCodec.encode(message),
  ...inLedger(mailEntry(message)),
});

/** An erased or merged candidate leaves the list, and with it the copy of the name there. */
export const candidateItem = (candidate: Candidate, version: number): Item => ({
  ...keys.candidate(candidate.id),
  version,
  ...candidateCodec.encode(candidate),
  ...(candidate.erasedAt === null &&
    candidate.mergedInto === null &&
    listed(
      listPk.candidates(candidateRangeOf(foldedName(candidate.name))),
      candidate.name,
      candidate.id,
      candidateCodec.encode(candidate),
    )),
});

export const clientItem = (client: Client, version: number): Item => ({
  ...keys.client(client.id),
  version,
  ...clientCodec.encode(client),
  ...listed(listPk.clients, client.name, client.id, { id: client.id, name: client.name }),
});

export const jobOrderItem = (jobOrder: JobOrder, version: number): Item => ({
  ...keys.jobOrder(jobOrder.id),
  version,
  ...jobOrderCodec.encode(jobOrder),
  ...listed(
    listPk.jobOrders(jobOrder.division, jobOrder.status),
    jobOrder.title,
    jobOrder.id,
    jobOrderCodec.encode(jobOrder),
  ),
});

export const userItem = (user: User, version: number): Item => ({
  ...keys.user(user.id),
  version,
  ...userCodec.encode(user),
  ...listed(listPk.users, user.name, user.id, userCodec.encode(user)),
});

export const agencyItem = (agency: Agency, version: number): Item => ({
  ...keys.agency(),
  version,
  ...agencyCodec.encode(agency),
});

export const jobItem = (job: Job, version: number): Item => ({
  ...keys.job(job.id),
  version,
  ...jobCodec.encode(job),
  ...(job.lookAt !== null && {
    [indexes.due.partitionKey]: dueJobsPk,
    [indexes.due.sortKey]: job.lookAt,
  }),
});

/** One that is done leaves the list. */
export const taskItem = (task: Task, version: number): Item => ({
  ...keys.task(task.id),
  version,
  ...taskCodec.encode(task),
  ...(task.doneAt === null && {
    [indexes.list.partitionKey]: listPk.tasks(audienceOf(task)),
    [indexes.list.sortKey]: taskSk(task.lastAt, task.id),
    summary: taskCodec.encode(task),
  }),
});

export const templateItem = (template: MailTemplate, version: number): Item => ({
  ...keys.template(template),
  version,
  ...templateCodec.encode(template),
});

/** Written once, with the template it is an edition of. */
export const editionItem = (template: MailTemplate): Item => ({
  ...keys.edition(template, template.edition),
  version: 1,
  ...editionCodec.encode(template),
});

/** One that was never uploaded goes as storage forgets what waits: a day later. */
export const resumeItem = (resume: Resume, version: number): Item => ({
  ...keys.resume(resume.candidateId, resume.id),
  version,
  ...resumeCodec.encode(resume),
  ...(resume.state === 'expected' && { [table.timeToLive]: resume.at + expectedSeconds }),
});

export const noteItem = (note: Note, version: number): Item => ({
  ...keys.note(note.submissionId, note.id),
  version,
  ...noteCodec.encode(note),
});

export const noticeItem = (notice: Notice, version: number): Item => ({
  ...keys.notice(notice.id),
  version,
  ...noticeCodec.encode(notice),
  [table.timeToLive]: notice.at + noticeSeconds,
});

export const drivesItem = (drives: Drives, version: number): Item => ({
  ...keys.drives(drives.shard),
  version,
  ...drivesCodec.encode(drives),
});

export const letterboxItem = (letterbox: Letterbox, version: number): Item => ({
  ...keys.letterbox(letterbox.submissionId),
  version,
  ...letterboxCodec.encode(letterbox),
});

/** Goes with its reply. */
export const replyPointerItem = (about: CandidateId, { key, expiresAt }: IdempotencyRecord): Item => ({
  ...pointer(keys.candidateReply(about, key)),
  [table.timeToLive]: expiresAt,
});

export const idempotencyItem = (record: IdempotencyRecord): Item => ({
  ...keys.idempotency(record.key),
  version: 1,
  ...idempotencyCodec.encode(record),
  [table.timeToLive]: record.expiresAt,
});
