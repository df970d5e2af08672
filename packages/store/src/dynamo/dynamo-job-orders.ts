import { foldedName } from '../folded-name.ts';
import type { JobOrders } from '../ports.ts';
import { jobOrderCodec } from './codecs/job-order.ts';
import { idAtEndOf, keys, listPk, ranges } from './keys.ts';
import { queryPage } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

export const dynamoJobOrders = (table: Table): JobOrders => ({
  find: (id) => readVersioned(table, keys.jobOrder(id), jobOrderCodec),
  list: (division, status, page, prefix = '') =>
    queryPage(
      table,
      { index: 'list', partition: listPk.jobOrders(division, status), beginsWith: foldedName(prefix) },
      page,
      summaryOf(jobOrderCodec),
    ),
  ofClient: (id, page) => queryPage(table, ranges.ofClient(id), page, ({ sk }) => idAtEndOf(String(sk))),
});
