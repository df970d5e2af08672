/** Names of the one table's keys and indexes, shared with `infra` and with the tests that create tables. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
} as const;

/**
 * Global secondary indexes. Sort keys are strings except in `due`, which sorts by epoch seconds.
 *
 * - `board`: open submissions by division and stage, oldest in stage first. Closed submissions leave it.
 * - `due`: submissions with a next moment, spread over shards; and jobs that are not over, in a partition of their own. `nextDueAt` is epoch seconds. Keys only.
 * - `list`: what is listed by name (candidates, clients, job orders, users), and tasks that are not done, by time.
 */
export const indexes = {
  board: { name: 'board', partitionKey: 'boardPk', sortKey: 'boardSk', sortKeyType: 'S' },
  due: { name: 'due', partitionKey: 'dueShard', sortKey: 'nextDueAt', sortKeyType: 'N' },
  list: { name: 'list', partitionKey: 'listPk', sortKey: 'listSk', sortKeyType: 'S' },
} as const;

/** Attributes that the indexes copy beside their keys; what a list shows and nothing more. */
export const projected = {
  board: ['card'],
  due: [],
  list: ['summary'],
} as const;

/** Discriminator of every item. Stream filters in `infra` match on it. */
export const itemTypes = {
  agency: 'agency',
  user: 'user',
  client: 'client',
  jobOrder: 'job-order',
  candidate: 'candidate',
  submission: 'submission',
  message: 'message',
  event: 'event',
  text: 'text',
  pointer: 'pointer',
  job: 'job',
  drives: 'drives',
  letterbox: 'letterbox',
  task: 'task',
  idempotency: 'idempotency',
  audit: 'audit',
} as const;

/** How many shards the `due` index is spread over. Changing it needs a migration. */
export const dueShards = 8;
