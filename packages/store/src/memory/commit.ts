import { templateId } from '@afterword/core/template/mail-template';
import { checkCommit } from '../commit-limits.ts';
import type { Change, CommitResult, Versioned } from '../ports.ts';
import { frozen } from './frozen.ts';
import { editionAt, type Rows, under } from './rows.ts';

type Table = Map<string, Versioned<unknown>>;

interface Slot {
  readonly table: Table;
  readonly key: string;
}

/** Where a versioned change is kept. */
function slotOf(rows: Rows, change: Extract<Change, { expected: number | null }>): Slot {
  switch (change.kind) {
    case 'submission':
      return { table: rows.submissions, key: change.value.id };
    case 'candidate':
      return { table: rows.candidates, key: change.value.id };
    case 'client':
      return { table: rows.clients, key: change.value.id };
    case 'job-order':
      return { table: rows.jobOrders, key: change.value.id };
    case 'agency':
      return { table: rows.agency, key: 'agency' };
    case 'user':
      return { table: rows.users, key: change.value.id };
    case 'message':
      return { table: rows.messages, key: under(change.value.submissionId, change.value.id) };
    case 'resume':
    case 'resume-removed':
      return { table: rows.resumes, key: under(change.value.candidateId, change.value.id) };
    case 'note':
    case 'note-removed':
      return { table: rows.notes, key: under(change.value.submissionId, change.value.id) };
    case 'job':
      return { table: rows.jobs, key: change.value.id };
    case 'task':
      return { table: rows.tasks, key: change.value.id };
    case 'template':
      return { table: rows.templates, key: templateId(change.value) };
    case 'notice':
      return { table: rows.notices, key: change.value.id };
    case 'letterbox':
      return { table: rows.letterboxes, key: change.value.submissionId };
    case 'drives':
      return { table: rows.drives, key: String(change.value.shard) };
  }
}

const emailIsTaken = (rows: Rows, id: string, email: string): boolean =>
  [...rows.users.values()].some(
    ({ value }) => value.id !== id && value.email.toLowerCase() === email.toLowerCase(),
  );

/** Whether a change's condition holds. */
function holds(rows: Rows, change: Change): boolean {
  switch (change.kind) {
    case 'text':
    case 'reply-forgotten':
      return true;
    case 'idempotency': {
      const kept = rows.idempotency.get(change.value.key);
      return kept === undefined || (change.now !== undefined && kept.expiresAt <= change.now);
    }
    case 'candidate-is':
      return rows.candidates.get(change.id)?.value.factsRevision === change.factsRevision;
    case 'job-order-open':
      return rows.jobOrders.get(change.id)?.value.status === 'open';
    default: {
      const { table, key } = slotOf(rows, change);
      if ((table.get(key)?.version ?? null) !== change.expected) return false;
      return change.kind !== 'user' || !emailIsTaken(rows, change.value.id, change.value.email);
    }
  }
}

function write(rows: Rows, change: Change): void {
  switch (change.kind) {
    case 'candidate-is':
    case 'job-order-open':
      return;
    case 'text':
      rows.texts.set(under(change.submissionId, change.value.interviewId), frozen(change.value));
      return;
    case 'idempotency':
      if (change.about !== undefined) {
        rows.replies.set(under(change.about, change.value.key), change.value.key);
      }
      rows.idempotency.set(change.value.key, frozen(change.value));
      return;
    case 'reply-forgotten':
      rows.idempotency.set(change.value.key, frozen(change.value));
      return;
    default: {
      const { table, key } = slotOf(rows, change);
      if (change.kind === 'note-removed' || change.kind === 'resume-removed') {
        table.delete(key);
        return;
      }
      const version = (change.expected ?? 0) + 1;
      table.set(key, frozen({ value: change.value, version }));
      if (change.kind === 'job-order') rows.movements.delete(key);
      if (change.kind === 'template') {
        rows.editions.set(editionAt(key, change.value.edition), frozen(change.value));
      }
      if (change.kind !== 'submission') return;
      const added = change.events.map((event, index) => ({
        at: `${String(version).padStart(8, '0')}#${String(index).padStart(3, '0')}`,
        item: frozen(event),
      }));
      rows.events.set(key, [...(rows.events.get(key) ?? []), ...added]);
    }
  }
}

/** Checks every condition, then writes everything, with nothing in between: JavaScript runs it to the end. */
export function commitToRows(rows: Rows, changes: readonly Change[]): CommitResult {
  checkCommit(changes);
  const failed = changes.find((change) => !holds(rows, change));
  if (failed) return { ok: false, stale: failed.kind };
  for (const change of changes) write(rows, change);
  return { ok: true };
}
