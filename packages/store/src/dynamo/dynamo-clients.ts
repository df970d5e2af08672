import * as z from 'zod/mini';
import { foldedName } from '../folded-name.ts';
import type { Clients } from '../ports.ts';
import { clientCodec } from './codecs/client.ts';
import { text } from './codecs/scalars.ts';
import { keys, listPk } from './keys.ts';
import { queryPage } from './query-page.ts';
import { readVersioned, type Table } from './table.ts';

/** Contacts stay out of the index. */
const summary = z.object({ id: text, name: text });

export const dynamoClients = (table: Table): Clients => ({
  find: (id) => readVersioned(table, keys.client(id), clientCodec),
  list: (prefix, page) =>
    queryPage(
      table,
      { index: 'list', partition: listPk.clients, beginsWith: foldedName(prefix) },
      page,
      (item) => summary.parse(item.summary),
    ),
});
