import type { LedgerEntry } from '../items.ts';
import type { Messages } from '../ports.ts';
import { indexes } from '../table-shape.ts';
import type { Item } from './codecs/item-codec.ts';
import { ledgerEntry } from './codecs/ledger.ts';
import { messageCodec } from './codecs/message.ts';
import { keys, listPk, ranges } from './keys.ts';
import { mergePages, type Placed } from './merge-pages.ts';
import { queryPage } from './query-page.ts';
import { readVersioned, type Table } from './table.ts';

const listPlace = (key: Item): string => String(key[indexes.list.sortKey]);

const readEntry = (item: Item): Placed<LedgerEntry> => ({
  place: listPlace(item),
  key: { [indexes.list.sortKey]: listPlace(item), pk: String(item.pk), sk: String(item.sk) },
  item: ledgerEntry.parse(item.summary),
});

export const dynamoMessages = (table: Table): Messages => ({
  find: (submissionId, id) => readVersioned(table, keys.message(submissionId, id), messageCodec),
  ofSubmission: (id, page) =>
    queryPage(table, { ...ranges.messages(id), newestFirst: true }, page, messageCodec.decode),
  ledger: async (divisions, page) => {
    const pages = await Promise.all(
      divisions.map((division) =>
        queryPage(
          table,
          { index: 'list', partition: listPk.ledger(division), newestFirst: true },
          page,
          readEntry,
        ),
      ),
    );
    return mergePages(pages, page.limit, listPlace, -1);
  },
});
