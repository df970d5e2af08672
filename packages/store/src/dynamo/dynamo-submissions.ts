import type { SubmissionId, UserId } from '@afterword/core/kernel/ids';
import type { NeedySubmission } from '../items.ts';
import type { OwnerFilter, Page, PageRequest, Submissions } from '../ports.ts';
import { indexes } from '../table-shape.ts';
import { card } from './codecs/card.ts';
import { eventCodec } from './codecs/event.ts';
import { type Item, versionOf } from './codecs/item-codec.ts';
import { needy } from './codecs/needy.ts';
import { submissionCodec } from './codecs/submission.ts';
import { textCodec } from './codecs/text.ts';
import {
  afterMoment,
  boardPk,
  duePk,
  keys,
  listPk,
  momentIn,
  planPk,
  ranges,
  submissionIdIn,
} from './keys.ts';
import { mergePages, type Placed } from './merge-pages.ts';
import { type Filter, queryFiltered, queryPage, type Range } from './query-page.ts';
import { lookAt, readVersioned, type Table } from './table.ts';

const pointedAt = (item: Item): SubmissionId => submissionIdIn(String(item.sk));

const ownedBy = (copy: 'card' | 'summary', ownerId: UserId): Filter => ({
  expression: '#copy.#owner = :owner',
  names: { '#copy': copy, '#owner': 'ownerId' },
  values: { ':owner': ownerId },
});

const listPlace = (key: Item): string => String(key[indexes.list.sortKey]);

/** With its place, so that several divisions can be put in one order. */
const readNeedy = (item: Item): Placed<NeedySubmission> => {
  const shown = needy.parse(item.summary);
  return {
    place: listPlace(item),
    key: { [indexes.list.sortKey]: listPlace(item), ...keys.submission(shown.id) },
    item: shown,
  };
};

/** A submission holds a handful of interviews, so its texts are one page. */
const mostTexts = 100;

const planPlace = (key: Item): string => String(key[indexes.plan.sortKey]);

const readPlanned = (item: Item): Placed<{ readonly id: SubmissionId; readonly at: number }> => {
  const id = submissionIdIn(String(item.pk));
  const place = planPlace(item);
  return {
    place,
    key: { [indexes.plan.sortKey]: place, ...keys.submission(id) },
    item: { id, at: momentIn(place) },
  };
};

const queryOwned = <T>(
  table: Table,
  range: Range,
  copy: 'card' | 'summary',
  page: PageRequest,
  filter: OwnerFilter | undefined,
  read: (item: Item) => T,
): Promise<Page<T>> =>
  filter
    ? queryFiltered(table, range, page, ownedBy(copy, filter.ownerId), { left: filter.mostReads }, read)
    : queryPage(table, range, page, read);

export const dynamoSubmissions = (table: Table): Submissions => ({
  find: (id) => readVersioned(table, keys.submission(id), submissionCodec),
  history: (id, page, order) =>
    queryPage(table, { ...ranges.events(id), newestFirst: order === 'newest' }, page, eventCodec.decode),
  texts: async (id) =>
    (await queryPage(table, ranges.texts(id), { limit: mostTexts }, textCodec.decode)).items,
  ofCandidate: (id, page) => queryPage(table, ranges.ofCandidate(id), page, pointedAt),
  ofJobOrder: (id, page) => queryPage(table, ranges.ofJobOrder(id), page, pointedAt),
  board: (division, stage, page, filter) => {
    const column = { index: 'board', partition: boardPk(division, stage) } as const;
    return queryOwned(table, column, 'card', page, filter, (item) => card.parse(item.card));
  },
  needing: async (divisions, until, page, filter) => {
    const pages = await Promise.all(
      divisions.map((division) => {
        const range = {
          index: 'list',
          partition: listPk.needing(division),
          atMost: afterMoment(until),
        } as const;
        return queryOwned(table, range, 'summary', page, filter, readNeedy);
      }),
    );
    return mergePages(pages, page.limit, listPlace);
  },
  planned: async (divisions, until, page) => {
    const pages = await Promise.all(
      divisions.map((division) => {
        const range = { index: 'plan', partition: planPk(division), atMost: afterMoment(until) } as const;
        return queryPage(table, range, page, readPlanned);
      }),
    );
    return mergePages(pages, page.limit, planPlace);
  },
  look: async (ids) => {
    const items = await lookAt(table, ids.map(keys.submission));
    return items.map((item) => ({ value: submissionCodec.decode(item), version: versionOf(item) }));
  },
  placed: (division, page) =>
    queryPage(
      table,
      { index: 'board', partition: boardPk(division, 'placed'), newestFirst: true },
      page,
      ({ pk }) => submissionIdIn(String(pk)),
    ),
  due: (shard, until, page) =>
    queryPage(table, { index: 'due', partition: duePk(shard), atMost: until }, page, (item) => ({
      id: submissionIdIn(String(item.pk)),
      nextDueAt: Number(item[indexes.due.sortKey]),
    })),
});
