import { divisions } from '@afterword/core/division/division';
import type { PageRequest } from '@afterword/store/ports';
import { mostReads } from '../http/fill-page.ts';
import { insist, sees } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { fail } from '../http/problem-error.ts';
import { staleOrderRows } from './stale-order-rows.ts';
import { rowsOfSubmission } from './submission-rows.ts';
import { taskRows } from './task-rows.ts';

/**
 * How many queries one page costs does not depend on what was ever opened or closed: one for each division somebody
 * works in (at most eight with one owner's), and on the first page one for each list of tasks (at most four with one
 * owner's) and of quiet job orders.
 */
export const today: Pick<Handlers, 'getToday'> = {
  getToday: async ({ query, user }, dependencies) => {
    insist(user, 'submission:read');
    const { division, owner, ...page } = query;
    if (division !== undefined && !sees(user, 'submission:read', [division])) {
      fail('access/denied', 'You are not allowed to do this.');
    }
    const theirs = (division === undefined ? divisions : [division]).filter((one) =>
      sees(user, 'submission:read', [one]),
    );
    const now = dependencies.clock.now();
    const filter =
      owner === undefined
        ? undefined
        : { ownerId: owner, mostReads: Math.floor(mostReads / Math.max(1, theirs.length)) };
    const read = (request: PageRequest) =>
      dependencies.stores.submissions.needing(theirs, now, request, filter);
    const isFirst = page.cursor === undefined;
    const [{ items, ...rest }, tasks, orders] = await Promise.all([
      readPage(page, `today/${theirs.join('+')}/${owner ?? ''}`, user, dependencies, read, (found) =>
        rowsOfSubmission(found, now),
      ),
      isFirst ? taskRows(dependencies, user, query) : [],
      isFirst ? staleOrderRows(dependencies, user, query) : [],
    ]);
    return { body: { items: [...items.flat(), ...orders, ...tasks], ...rest } };
  },
};
