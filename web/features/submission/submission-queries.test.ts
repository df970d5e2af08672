import type { Client } from '@afterword/contracts/client';
import type { EventView } from '@afterword/contracts/resources/submissions';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { eventsQuery, historyOf } from './submission-queries.ts';

const events = Array.from(
  { length: 250 },
  (_, number): EventView => ({
    type: 'StepSent',
    at: new Date(1_800_000_000_000 + number * 1000).toISOString(),
    by: { kind: 'system' },
  }),
);

/** A submission with 250 events; a cursor says how many one has had. */
const api: Pick<Client, 'listSubmissionEvents'> = {
  listSubmissionEvents: async ({ query: { limit = 25, cursor = '0', order = 'oldest' } = {} }) => {
    const [from, until] = [Number(cursor), Number(cursor) + limit];
    const items = (order === 'newest' ? events.toReversed() : events).slice(from, until);
    return {
      ok: true,
      status: 200,
      data: { items, ...(until < events.length ? { cursor: String(until) } : {}) },
    };
  },
};

it.each([
  [1, 100],
  [2, 200],
  [3, 250],
  [9, 250],
])('after %i pages one has the newest %i of what happened, oldest first', async (pages, count) => {
  const queries = new QueryClient();
  const data = await queries.fetchInfiniteQuery({ ...eventsQuery(api, 'sub-1'), pages });
  expect(historyOf(data)).toEqual(events.slice(-count));
});
