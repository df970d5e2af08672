import type { Candidate } from '@afterword/core/candidate/candidate';
import { likenessKeys } from '@afterword/core/candidate/likeness';
import { audienceOf, type TaskAudience } from '@afterword/core/task/task';
import { templateId } from '@afterword/core/template/mail-template';
import { foldedName, nameOrder } from './folded-name.ts';
import { commitToRows } from './memory/commit.ts';
import { frozen } from './memory/frozen.ts';
import { ledgerEntries } from './memory/ledger-entries.ts';
import { memoryCounters } from './memory/memory-counters.ts';
import { memorySubmissions } from './memory/memory-submissions.ts';
import { paged, timeOrder } from './memory/paged.ts';
import { editionAt, noRows, type Rows, under } from './memory/rows.ts';
import { movementSeconds } from './movement.ts';
import type { CandidateFilter, Stores } from './ports.ts';

/**
 * Stores that live as long as the process, with the conditions, limits and orders of the real ones. Everything
 * handed in is copied, everything handed out is frozen.
 *
 * @param rows What they hold, for tests that look through all of it.
 */
export function memoryStores(rows: Rows = noRows()): Stores {
  return {
    commits: { commit: async (changes) => commitToRows(rows, changes) },
    submissions: memorySubmissions(rows),
    messages: {
      find: async (submissionId, id) => frozen(rows.messages.get(under(submissionId, id))),
      ofSubmission: async (id, page) =>
        paged(
          [...rows.messages.values()]
            .filter(({ value }) => value.submissionId === id)
            .map(({ value }) => ({ at: value.id, item: value })),
          page,
          -1,
        ),
      ledger: async (divisions, page) =>
        paged(
          [...ledgerEntries(rows)]
            .filter(({ division }) => divisions.includes(division))
            .map((entry) => ({ at: timeOrder(entry.at, entry.id), item: entry })),
          page,
          -1,
        ),
    },
    notes: {
      find: async (submissionId, id) => frozen(rows.notes.get(under(submissionId, id))),
      ofSubmission: async (id, page) =>
        paged(
          [...rows.notes.values()]
            .filter(({ value }) => value.submissionId === id)
            .map((note) => ({ at: note.value.id, item: note })),
          page,
          -1,
        ),
    },
    resumes: {
      find: async (candidateId, id) => frozen(rows.resumes.get(under(candidateId, id))),
      ofCandidate: async (id, page) =>
        paged(
          [...rows.resumes.values()]
            .filter(({ value }) => value.candidateId === id)
            .map((resume) => ({ at: resume.value.id, item: resume })),
          page,
          -1,
        ),
    },
    candidates: {
      find: async (id) => frozen(rows.candidates.get(id)),
      list: async (prefix, page, filter = {}) =>
        paged(
          [...rows.candidates.values()]
            .filter(({ value }) => value.erasedAt === null && value.mergedInto === null)
            .filter(({ value }) => passes(value, filter))
            .filter(({ value }) => foldedName(value.name).startsWith(foldedName(prefix)))
            .map(({ value }) => ({ at: nameOrder(value.name, value.id), item: value })),
          page,
        ),
      sharing: async ({ emails, phones }) =>
        [...rows.candidates.values()]
          .filter(({ value }) => {
            const own = likenessKeys(value);
            return (
              own.emails.some((key) => emails.includes(key)) || own.phones.some((key) => phones.includes(key))
            );
          })
          .map(({ value }) => value.id),
    },
    clients: {
      find: async (id) => frozen(rows.clients.get(id)),
      list: async (prefix, page) =>
        paged(
          [...rows.clients.values()]
            .filter(({ value }) => foldedName(value.name).startsWith(foldedName(prefix)))
            .map(({ value: { id, name } }) => ({ at: nameOrder(name, id), item: { id, name } })),
          page,
        ),
    },
    jobOrders: {
      find: async (id) => frozen(rows.jobOrders.get(id)),
      list: async (division, status, page, prefix = '') =>
        paged(
          [...rows.jobOrders.values()]
            .filter(({ value }) => value.division === division && value.status === status)
            .filter(({ value }) => foldedName(value.title).startsWith(foldedName(prefix)))
            .map(({ value }) => ({ at: nameOrder(value.title, value.id), item: value })),
          page,
        ),
      ofClient: async (id, page) =>
        paged(
          [...rows.jobOrders.values()]
            .filter(({ value }) => value.clientId === id)
            .map(({ value }) => ({ at: timeOrder(value.createdAt, value.id), item: value.id })),
          page,
          -1,
        ),
      quiet: async (division, until, page) =>
        paged(
          [...rows.movements]
            .filter(([id, at]) => at <= until && rows.jobOrders.get(id)?.value.division === division)
            .map(([id, movedAt]) => ({ at: timeOrder(movedAt, id), item: { id, movedAt } })),
          page,
        ),
      noteMovement: async ({ id, at }) => {
        const known = rows.movements.get(id);
        const isNews = known === undefined || known <= at - movementSeconds;
        if (rows.jobOrders.get(id)?.value.status !== 'open' || !isNews) return false;
        rows.movements.set(id, at);
        return true;
      },
    },
    users: {
      find: async (id) => frozen(rows.users.get(id)),
      findByEmail: async (email) =>
        frozen(
          [...rows.users.values()].find(({ value }) => value.email.toLowerCase() === email.toLowerCase()),
        ),
      list: async (page) =>
        paged(
          [...rows.users.values()].map(({ value }) => ({ at: nameOrder(value.name, value.id), item: value })),
          page,
        ),
    },
    agencies: { find: async () => frozen(rows.agency.get('agency')) },
    jobs: {
      find: async (id) => frozen(rows.jobs.get(id)),
      unfinished: async (until, page) =>
        paged(
          [...rows.jobs.values()].flatMap(({ value: { id, lookAt } }) =>
            lookAt !== null && lookAt <= until ? [{ at: timeOrder(lookAt, id), item: id }] : [],
          ),
          page,
        ),
    },
    letterboxes: { find: async (id) => frozen(rows.letterboxes.get(id)) },
    drives: { find: async (shard) => frozen(rows.drives.get(String(shard))) },
    counters: memoryCounters(rows),
    tasks: {
      find: async (id) => frozen(rows.tasks.get(id)),
      open: async (audiences, page) =>
        paged(
          [...rows.tasks.values()]
            .filter(
              ({ value }) => value.doneAt === null && audiences.some((one) => isSame(one, audienceOf(value))),
            )
            .map(({ value }) => ({ at: timeOrder(value.lastAt, value.id), item: value })),
          page,
          -1,
        ),
    },
    templates: {
      find: async (key) => frozen(rows.templates.get(templateId(key))),
      edition: async (key, edition) => frozen(rows.editions.get(editionAt(templateId(key), edition))),
      editions: async (key, page) =>
        paged(
          [...rows.editions]
            .filter(([at]) => at.startsWith(under(templateId(key), '')))
            .map(([at, item]) => ({ at, item })),
          page,
          -1,
        ),
      all: async () =>
        [...rows.templates]
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .flatMap(([, template]) => frozen(template) ?? []),
    },
    notices: { find: async (id) => frozen(rows.notices.get(id)) },
    idempotency: {
      find: async (key) => frozen(rows.idempotency.get(key)),
      ofCandidate: async (id, page) =>
        paged(
          [...rows.replies]
            .filter(([at]) => at.startsWith(under(id, '')))
            .map(([at, key]) => ({ at, item: key })),
          page,
        ),
    },
  };
}

const isSame = (one: TaskAudience, other: TaskAudience): boolean =>
  one !== null && typeof one === 'object'
    ? other !== null && typeof other === 'object' && one.userId === other.userId
    : one === other;

const passes = (candidate: Candidate, { divisions, unreached, availableBy }: CandidateFilter): boolean =>
  (!divisions || candidate.divisions.some((division) => divisions.includes(division))) &&
  (!unreached ||
    candidate.email === null ||
    candidate.undeliverable !== null ||
    candidate.stopped !== 'nothing') &&
  (availableBy === undefined ||
    (candidate.availability.from !== null && candidate.availability.from <= availableBy));
