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
 * - `plan`: submissions with a mail that has not left, by division and the moment of the earliest; open job orders by
 *   division and when something last moved in them. Keys only.
 * - `list`: what is listed by name (candidates, clients, job orders, users); by time, tasks that are not done and
 *   submissions that need a person, now or later;
 *   mails and steps not sent.
 */
export const indexes = {
  board: { name: 'board', partitionKey: 'boardPk', sortKey: 'boardSk', sortKeyType: 'S' },
  due: { name: 'due', partitionKey: 'dueShard', sortKey: 'nextDueAt', sortKeyType: 'N' },
  plan: { name: 'plan', partitionKey: 'planPk', sortKey: 'planSk', sortKeyType: 'S' },
  list: { name: 'list', partitionKey: 'listPk', sortKey: 'listSk', sortKeyType: 'S' },
} as const;

/** Attributes that the indexes copy beside their keys; what a list shows and nothing more. */
export const projected = {
  board: ['card'],
  due: [],
  plan: [],
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
  template: 'template',
  /** An edition that another has followed, or the latest once more. */
  edition: 'edition',
  notice: 'notice',
  note: 'note',
  resume: 'resume',
  counter: 'counter',
  counted: 'counted',
  idempotency: 'idempotency',
  audit: 'audit',
} as const;

/** How many shards the `due` index is spread over. Changing it needs a migration. */
export const dueShards = 8;
