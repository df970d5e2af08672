import type { Users } from '../ports.ts';
import { userCodec } from './codecs/user.ts';
import { keys, listPk } from './keys.ts';
import { queryPage } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readItem, readVersioned, type Table } from './table.ts';

export const dynamoUsers = (table: Table): Users => ({
  find: (id) => readVersioned(table, keys.user(id), userCodec),
  findByEmail: async (email) => {
    const pointer = await readItem(table, keys.email(email));
    return pointer && readVersioned(table, keys.user(String(pointer.userId)), userCodec);
  },
  list: (page) => queryPage(table, { index: 'list', partition: listPk.users }, page, summaryOf(userCodec)),
});
