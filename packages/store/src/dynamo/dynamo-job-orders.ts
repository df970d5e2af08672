import type { JobOrders } from '../ports.ts';
import { jobOrderCodec } from './codecs/job-order.ts';
import { keys, listPk } from './keys.ts';
import { queryPage } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

export const dynamoJobOrders = (table: Table): JobOrders => ({
  find: (id) => readVersioned(table, keys.jobOrder(id), jobOrderCodec),
  list: (division, status, page) =>
    queryPage(
      table,
      { index: 'list', partition: listPk.jobOrders(division, status) },
      page,
      summaryOf(jobOrderCodec),
    ),
});
