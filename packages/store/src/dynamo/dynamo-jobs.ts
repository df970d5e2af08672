import type { Jobs } from '../ports.ts';
import { jobCodec } from './codecs/job.ts';
import { dueJobsPk, jobIdIn, keys } from './keys.ts';
import { queryPage } from './query-page.ts';
import { readVersioned, type Table } from './table.ts';

export const dynamoJobs = (table: Table): Jobs => ({
  find: (id) => readVersioned(table, keys.job(id), jobCodec),
  unfinished: (until, page) =>
    queryPage(table, { index: 'due', partition: dueJobsPk, atMost: until }, page, (item) =>
      jobIdIn(String(item.pk)),
    ),
});
