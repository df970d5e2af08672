import { type EpochSeconds, fromIso } from '@afterword/core/kernel/time';
import { noRows, type Rows } from '@afterword/store/memory/rows';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { filesIn, type MemoryFiles, memoryFiles } from '@afterword/testing/memory-files';
import { type MemoryPeople, memoryPeople } from '@afterword/testing/memory-people';
import { createApp } from '../app.ts';
import { type CallOptions, callApi, type Replied } from './call-api.ts';

export const linkSecret = 'link secret';

/** An API over stores in memory, whose clock stands where it is put. */
export interface AnApi {
  readonly rows: Rows;
  readonly stores: Stores;
  now: EpochSeconds;
  readonly files: MemoryFiles;
  /** Whom the issuer knows, once jobs have told it. */
  readonly people: MemoryPeople;
  /** What went to the log as an error. */
  readonly errors: unknown[];
  readonly call: (method: string, path: string, body?: unknown, options?: CallOptions) => Promise<Replied>;
}

/**
 * @param stores Left out: stores over `rows`. A test hands in others to lose replies or to use DynamoDB Local.
 */
export function anApi(
  { rows = noRows(), now = fromIso('2027-03-01T16:00:00Z'), firstId = 1, invites = true } = {},
  stores: Stores = memoryStores(rows),
): AnApi {
  let ids = firstId;
  const api = {
    rows,
    stores,
    now,
    files: memoryFiles(),
    people: memoryPeople(),
    errors: [] as unknown[],
    call: (method: string, path: string, body?: unknown, options?: CallOptions) =>
      callApi(app, method, path, body, options),
  };
  const app = createApp({
    stores,
    clock: { now: () => api.now },
    ids: {
      next: () => {
        ids += 1;
        return `id-${ids}`;
      },
    },
    log: { info: () => {}, error: (_message, error) => api.errors.push(error) },
    resumeFiles: filesIn(api.files, () => api.now),
    linkSecret: async () => linkSecret,
    cursorSecret: async () => 'cursor secret',
    portalUrl: 'http://localhost:3000',
    apiUrl: 'http://localhost:4000',
    invites,
  });
  return api;
}

/** All rows as one text, to compare and to search. */
export const textOf = (rows: Rows): string =>
  JSON.stringify(Object.entries(rows).map(([name, table]) => [name, [...table]]));

/** Whether nothing was written: every row is the very one it was. */
export const isUntouched = (rows: Rows, before: Rows): boolean =>
  (Object.keys(rows) as (keyof Rows)[]).every((name) => {
    const [now, then] = [
      rows[name] as ReadonlyMap<string, unknown>,
      before[name] as ReadonlyMap<string, unknown>,
    ];
    return now.size === then.size && [...now].every(([key, row]) => then.get(key) === row);
  });

/** Rows that change apart from these. What is in them is frozen and can be shared. */
export const copyOf = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).map(([name, table]) => [name, new Map(table)])) as unknown as Rows;
