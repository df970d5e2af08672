import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { firstOpenMailAt } from '@afterword/core/follow-up/open-mails';
import type { Submission } from '@afterword/core/submission/submission';
import { cardOf } from '../card.ts';
import { dueShardOf } from '../due-shard.ts';
import { needyOf } from '../needy-submission.ts';
import type { Submissions } from '../ports.ts';
import { frozen } from './frozen.ts';
import { paged, timeOrder } from './paged.ts';
import { type Rows, under } from './rows.ts';

export function memorySubmissions(rows: Rows): Submissions {
  const all = () => [...rows.submissions.values()];
  const idsOf = (belongs: (submission: Submission) => boolean) =>
    all()
      .filter(({ value }) => belongs(value))
      .map(({ value }) => ({ at: timeOrder(value.createdAt, value.id), item: value.id }));

  return {
    find: async (id) => frozen(rows.submissions.get(id)),
    history: async (id, page, order) => paged(rows.events.get(id) ?? [], page, order === 'newest' ? -1 : 1),
    texts: async (id) =>
      [...rows.texts]
        .filter(([key]) => key.startsWith(under(id, '')))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, text]) => frozen(text)),
    ofCandidate: async (id, page) =>
      paged(
        idsOf(({ candidateId }) => candidateId === id),
        page,
      ),
    ofJobOrder: async (id, page) =>
      paged(
        idsOf(({ jobOrderId }) => jobOrderId === id),
        page,
      ),
    board: async (division, stage, page, filter) =>
      paged(
        all().flatMap(({ value, version }) => {
          const card = cardOf(value, version);
          return card?.division === division &&
            card.stage === stage &&
            (filter === undefined || card.ownerId === filter.ownerId)
            ? [{ at: timeOrder(card.stageSince, card.id), item: card }]
            : [];
        }),
        page,
      ),
    needing: async (divisions, until, page, filter) =>
      paged(
        all().flatMap(({ value }) => {
          const needy = divisions.includes(value.division) ? needyOf(value) : undefined;
          return needy &&
            needy.at <= until &&
            (filter === undefined || needy.shown.ownerId === filter.ownerId)
            ? [{ at: timeOrder(needy.at, value.id), item: needy.shown }]
            : [];
        }),
        page,
      ),
    planned: async (divisions, until, page) =>
      paged(
        all().flatMap(({ value }) => {
          const at = firstOpenMailAt(value);
          return at !== null && at <= until && divisions.includes(value.division)
            ? [{ at: timeOrder(at, value.id), item: { id: value.id, at } }]
            : [];
        }),
        page,
      ),
    look: async (ids) =>
      ids.flatMap((id) => {
        const row = rows.submissions.get(id);
        return row ? [frozen(row)] : [];
      }),
    placed: async (division, page) =>
      paged(
        all().flatMap(({ value }) =>
          value.division === division && value.stage === 'placed'
            ? [{ at: timeOrder(value.stageSince, value.id), item: value.id }]
            : [],
        ),
        page,
        -1,
      ),
    due: async (shard, until, page) =>
      paged(
        all().flatMap(({ value }) => {
          const at = nextDueAt(value);
          return at !== null && at <= until && dueShardOf(value.id) === shard
            ? [{ at: timeOrder(at, value.id), item: { id: value.id, nextDueAt: at } }]
            : [];
        }),
        page,
      ),
  };
}
