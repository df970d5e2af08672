import type { Task } from '@afterword/core/task/task';
import type { Page, PageKey, Tasks } from '../ports.ts';
import { indexes } from '../table-shape.ts';
import { taskCodec } from './codecs/task.ts';
import { keys, listPk, taskSk } from './keys.ts';
import { queryPage } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

const read = summaryOf(taskCodec);

const placeOf = ({ lastAt, id }: Task): string => taskSk(lastAt, id);

/** Where a page ends, in every audience's partition alike: a key need not exist to be read on from. */
const endOf = (task: Task): PageKey => ({ [indexes.list.sortKey]: placeOf(task), ...keys.task(task.id) });

export const dynamoTasks = (table: Table): Tasks => ({
  find: (id) => readVersioned(table, keys.task(id), taskCodec),
  open: async (audiences, page) => {
    const pages: readonly Page<Task>[] = await Promise.all(
      audiences.map((audience) =>
        queryPage(table, { index: 'list', partition: listPk.tasks(audience), newestFirst: true }, page, read),
      ),
    );
    const found = pages.flatMap(({ items }) => items).sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    const isCut = found.length > items.length || pages.some(({ next }) => next !== undefined);
    return last && isCut ? { items, next: endOf(last) } : { items };
  },
});
