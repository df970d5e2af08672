import type { Candidate } from '@afterword/core/candidate/candidate';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { Submission } from '@afterword/core/submission/submission';
import { dueShardOf } from '@afterword/store/due-shard';
import { candidateItem, jobItem } from '@afterword/store/dynamo/item-of';
import type { Job } from '@afterword/store/items';
import type { Change, CommitResult, Page, PageRequest, Stores } from '@afterword/store/ports';
import { itemTypes } from '@afterword/store/table-shape';
import type { DynamoDBRecord } from 'aws-lambda';
import { call, type Touches, theInvocation } from '../engine/invocation.ts';
import type { World } from '../world.ts';
import { toImage } from './to-image.ts';

/** What a submission or candidate was before and after one commit, and who asked for it. */
export interface Committed {
  /** Virtual milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly command: unknown;
  readonly changes: readonly Change[];
  /** By submission id: as it was before; absent where it is new. */
  readonly before: ReadonlyMap<string, Submission>;
}

/** A commit's reply was lost, or DynamoDB is out of reach. */
const outOfReach = (): Error => new Error('The table is out of reach');

/** Every store of the world that asks, each call through its faults. */
export const simulatedStores: Stores = {
  agencies: group('agencies'),
  candidates: group('candidates'),
  clients: group('clients'),
  commits: { commit },
  counters: group('counters'),
  drives: group('drives'),
  letterboxes: group('letterboxes'),
  idempotency: group('idempotency'),
  jobOrders: group('jobOrders'),
  jobs: group('jobs'),
  messages: group('messages'),
  notes: group('notes'),
  resumes: group('resumes'),
  notices: group('notices'),
  submissions: group('submissions', { due: readDue }),
  tasks: group('tasks'),
  templates: group('templates'),
  users: group('users'),
};

/** Stands for one store: any of its methods becomes a call to the present world's rows. */
function group<Name extends keyof Stores>(name: Name, own: Partial<Stores[Name]> = {}): Stores[Name] {
  const methods = new Map<string | symbol, unknown>(Object.entries(own));
  return new Proxy({} as Stores[Name], {
    get: (_target, method) => {
      const known = methods.get(method);
      if (known) return known;
      const made = (...args: readonly unknown[]) =>
        call({
          name: `store.${name}.${String(method)}`,
          effect: () => {
            const rows = theInvocation().world.rows[name] as unknown as Record<
              string | symbol,
              (...args: readonly unknown[]) => unknown
            >;
            return rows[method]?.(...args);
          },
          error: outOfReach,
          touches: () => ({ reads: [rowRead(name, method, args)], writes: [] }),
        });
      methods.set(method, made);
      return made;
    },
  });
}

function commit(changes: readonly Change[]): Promise<CommitResult> {
  return call<CommitResult>({
    name: 'store.commits.commit',
    effect: async () => {
      const invocation = theInvocation();
      const { world } = invocation;
      if (world.faults.conflicts()) return { ok: false, stale: changes[0]?.kind ?? 'submission' };
      const before = await submissionsBefore(world, changes);
      const candidatesBefore = await world.candidatesBefore(changes);
      const result = await world.rows.commits.commit(changes);
      if (!result.ok) return result;
      invocation.commits += 1;
      const at = world.time.now;
      world.commits.push({ at, by: invocation.name, command: invocation.command, changes, before });
      for (const change of changes) publish(world, change, before, candidatesBefore);
      return result;
    },
    error: outOfReach,
    about: () => changes.map(tell).join(' + '),
    touches: () => rowsOf(changes),
  });
}

const kinds: Partial<Record<keyof Stores, Change['kind']>> = {
  agencies: 'agency',
  candidates: 'candidate',
  clients: 'client',
  drives: 'drives',
  letterboxes: 'letterbox',
  idempotency: 'idempotency',
  jobOrders: 'job-order',
  jobs: 'job',
  messages: 'message',
  notices: 'notice',
  submissions: 'submission',
  tasks: 'task',
  users: 'user',
};

/** The row a read is about; a list of a kind counts as a row of its own, which no write touches. */
function rowRead(name: keyof Stores, method: string | symbol, args: readonly unknown[]): string {
  if (method !== 'find') return `${name}.${String(method)}`;
  return `${kinds[name]}:${name === 'agencies' ? 'agency' : String(args.at(-1))}`;
}

function rowsOf(changes: readonly Change[]): Touches {
  const reads: string[] = [];
  const writes: string[] = [];
  for (const change of changes) {
    if (change.kind === 'candidate-is') reads.push(`candidate:${change.id}`);
    else if (change.kind === 'job-order-open') reads.push(`job-order:${change.id}`);
    else if (change.kind === 'agency') writes.push('agency:agency');
    else if (change.kind === 'text') writes.push('submissions.texts');
    else if (change.kind === 'letterbox') writes.push(`letterbox:${change.value.submissionId}`);
    else if ('id' in change.value) writes.push(`${change.kind}:${change.value.id}`);
    else if ('key' in change.value) writes.push(`idempotency:${change.value.key}`);
  }
  return { reads, writes };
}

/** One change as the story tells it: its events say more than its fields. */
function tell(change: Change): string {
  if (change.kind === 'agency') return `agency (sending ${change.value.sending.mode})`;
  if (change.kind !== 'submission') return change.kind;
  const events = change.events.map(({ type, step = '', data = {} }) =>
    [type, step, ...Object.values(data)].filter((part) => part !== '').join(' '),
  );
  return `${change.value.id} [${events.join('; ')}]`;
}

async function submissionsBefore(
  world: World,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Submission>> {
  const before = new Map<string, Submission>();
  for (const change of changes) {
    if (change.kind !== 'submission' || change.expected === null) continue;
    const found = await world.rows.submissions.find(change.value.id);
    if (found) before.set(change.value.id, found.value);
  }
  return before;
}

/** What the stream carries: as much of the images as the mappings and their functions read. */
function publish(
  world: World,
  change: Change,
  before: ReadonlyMap<string, Submission>,
  candidatesBefore: ReadonlyMap<string, Candidate>,
): void {
  switch (change.kind) {
    case 'submission': {
      const old = before.get(change.value.id);
      world.timersStream.append(submissionRecord(world, change.value, old));
      world.index.follow(change.value.id, nextDueAt(change.value));
      return;
    }
    case 'candidate': {
      const old = candidatesBefore.get(change.value.id);
      world.projectionsStream.append(
        recordOf(
          world,
          `CAND#${change.value.id}`,
          old && candidateItem(old, 1),
          candidateItem(change.value, 2),
        ),
      );
      return;
    }
    case 'job':
      world.index.followJob(change.value.id, change.value.lookAt);
      if (change.expected === null) {
        world.projectionsStream.append(jobRecord(world, change.value));
      }
      return;
    default:
  }
}

const jobRecord = (world: World, job: Job): DynamoDBRecord =>
  recordOf(world, `JOB#${job.id}`, undefined, jobItem(job, 1));

function recordOf(
  world: World,
  pk: string,
  before: object | undefined,
  after: object | undefined,
): DynamoDBRecord {
  return {
    eventName: before ? 'MODIFY' : 'INSERT',
    dynamodb: {
      SequenceNumber: world.nextSequence(),
      Keys: { pk: { S: pk }, sk: { S: '-' } },
      ...(before ? { OldImage: toImage(before) } : {}),
      ...(after ? { NewImage: toImage(after) } : {}),
    },
  };
}

const momentImage = (submission: Submission) => {
  const due = nextDueAt(submission);
  return { type: itemTypes.submission, ...(due === null ? {} : { nextDueAt: due }) };
};

const submissionRecord = (world: World, after: Submission, before: Submission | undefined): DynamoDBRecord =>
  recordOf(world, `SUB#${after.id}`, before && momentImage(before), momentImage(after));

/** The sharded due index: a copy that lags behind the rows. */
export class LaggingIndex {
  readonly #world: World;
  readonly #entries = new Map<string, number>();
  #updates = 0;
  readonly #latest = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The earliest moment of all, as the rows have it now. */
  earliest: number | null = null;
  readonly #true = new Map<string, number>();

  follow(id: string, nextDue: number | null): void {
    this.#updates += 1;
    const update = this.#updates;
    this.#latest.set(id, update);
    this.#note(id, nextDue);
    this.#world.time.after(this.#world.faults.indexLagMilliseconds(), () => {
      if (this.#latest.get(id) !== update) return;
      if (nextDue === null) this.#entries.delete(id);
      else this.#entries.set(id, nextDue);
    });
  }

  /** Jobs are read from the rows; only the moment of the next sweep needs to know of them. */
  followJob(id: string, lookAt: number | null): void {
    this.#note(`job ${id}`, lookAt);
  }

  #note(key: string, moment: number | null): void {
    if (moment === null) this.#true.delete(key);
    else this.#true.set(key, moment);
    const moments = [...this.#true.values()];
    this.earliest = moments.length === 0 ? null : Math.min(...moments);
    this.#world.planSweep();
  }

  due(shard: number, until: number, { limit, after }: PageRequest): Page<{ id: string; nextDueAt: number }> {
    const all = [...this.#entries]
      .filter(([id, at]) => at <= until && dueShardOf(id) === shard)
      .sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
    const start = after === undefined ? 0 : Number(after.at);
    const items = all.slice(start, start + limit).map(([id, nextDueAt]) => ({ id, nextDueAt }));
    return start + limit < all.length ? { items, next: { at: start + limit } } : { items };
  }
}

function readDue(shard: number, until: number, page: PageRequest) {
  return call({
    name: 'store.submissions.due',
    effect: () => theInvocation().world.index.due(shard, until, page),
    error: outOfReach,
  });
}
