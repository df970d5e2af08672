import type { Candidate } from '@afterword/core/candidate/candidate';
import { likenessKeys } from '@afterword/core/candidate/likeness';
import { templateId } from '@afterword/core/template/mail-template';
import type { Change } from './ports.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const mostItems = 100;

/** What a candidate can be found by beside their name. */
function likenessCount(candidate: Candidate): number {
  const { emails, phones } = likenessKeys(candidate);
  return emails.length + phones.length;
}

/** An address and a number that a change may make forgotten. */
const forgotten = 2;

/** How many items a change can write or check. */
function itemCount(change: Change): number {
  switch (change.kind) {
    case 'submission':
      return (
        1 +
        change.events.length +
        (change.expected === null ? 2 : 0) +
        (change.movedFrom === undefined ? 0 : 2)
      );
    case 'candidate':
      return 1 + likenessCount(change.value) + (change.expected === null ? 0 : forgotten);
    case 'job-order':
      return change.expected === null ? 2 : 1;
    case 'user':
      return 3;
    case 'template':
      return 2;
    case 'idempotency':
      return change.about === undefined ? 1 : 2;
    default:
      return 1;
  }
}

/** What a change writes or checks; a transaction may name each item once. */
function targets(change: Change): readonly string[] {
  switch (change.kind) {
    case 'candidate':
      return [`candidate ${change.value.id}`];
    case 'candidate-is':
      return [`candidate ${change.id}`];
    case 'job-order':
      return [`job-order ${change.value.id}`];
    case 'job-order-open':
      return [`job-order ${change.id}`];
    case 'agency':
      return ['agency'];
    case 'user':
      return [`user ${change.value.id}`, `e-mail ${change.value.email.toLowerCase()}`];
    case 'message':
      return [`message ${change.value.submissionId} ${change.value.id}`];
    case 'resume':
    case 'resume-removed':
      return [`resume ${change.value.candidateId} ${change.value.id}`];
    case 'note':
    case 'note-removed':
      return [`note ${change.value.submissionId} ${change.value.id}`];
    case 'text':
      return [`text ${change.submissionId} ${change.value.interviewId}`];
    case 'idempotency':
    case 'reply-forgotten':
      return [`idempotency ${change.value.key}`];
    case 'letterbox':
      return [`letterbox ${change.value.submissionId}`];
    case 'drives':
      return [`drives ${change.value.shard}`];
    case 'template':
      return [`template ${templateId(change.value)}`];
    case 'submission':
    case 'client':
    case 'job':
    case 'task':
    case 'notice':
      return [`${change.kind} ${change.value.id}`];
  }
}

/** Throws on a commit no transaction can hold, in every implementation alike: too many items, or one named twice. */
export function checkCommit(changes: readonly Change[]): void {
  const count = changes.reduce((sum, change) => sum + itemCount(change), 0);
  if (count > mostItems) throw new RangeError(`A commit holds ${mostItems} items; this one has ${count}.`);
  const seen = new Set<string>();
  for (const target of changes.flatMap(targets)) {
    if (seen.has(target)) throw new RangeError(`A commit names the same ${target.split(' ')[0]} twice.`);
    seen.add(target);
  }
}
