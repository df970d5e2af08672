import type { SubmissionId, UserId } from '@afterword/core/kernel/ids';
import type { Submissions } from '../ports.ts';
import { indexes } from '../table-shape.ts';
import { card } from './codecs/card.ts';
import { eventCodec } from './codecs/event.ts';
import type { Item } from './codecs/item-codec.ts';
import { submissionCodec } from './codecs/submission.ts';
import { textCodec } from './codecs/text.ts';
import { boardPk, duePk, keys, ranges, submissionIdIn } from './keys.ts';
import { type Filter, queryFiltered, queryPage } from './query-page.ts';
import { readVersioned, type Table } from './table.ts';

const pointedAt = (item: Item): SubmissionId => submissionIdIn(String(item.sk));

const ownedBy = (ownerId: UserId): Filter => ({
  expression: '#card.#owner = :owner',
  names: { '#card': 'card', '#owner': 'ownerId' },
  values: { ':owner': ownerId },
});

/** A submission holds a handful of interviews, so its texts are one page. */
const mostTexts = 100;

export const dynamoSubmissions = (table: Table): Submissions => ({
  find: (id) => readVersioned(table, keys.submission(id), submissionCodec),
  history: (id, page) => queryPage(table, ranges.events(id), page, eventCodec.decode),
  texts: async (id) =>
    (await queryPage(table, ranges.texts(id), { limit: mostTexts }, textCodec.decode)).items,
  ofCandidate: (id, page) => queryPage(table, ranges.ofCandidate(id), page, pointedAt),
  ofJobOrder: (id, page) => queryPage(table, ranges.ofJobOrder(id), page, pointedAt),
  board: (division, stage, page, filter) => {
    const column = { index: 'board', partition: boardPk(division, stage) } as const;
    const read = (item: Item) => card.parse(item.card);
    return filter
      ? queryFiltered(table, column, page, ownedBy(filter.ownerId), { left: filter.mostReads }, read)
      : queryPage(table, column, page, read);
  },
  due: (shard, until, page) =>
    queryPage(table, { index: 'due', partition: duePk(shard), atMost: until }, page, (item) => ({
      id: submissionIdIn(String(item.pk)),
      nextDueAt: Number(item[indexes.due.sortKey]),
    })),
});
