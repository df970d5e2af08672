import type { User } from '@afterword/core/user/user';
import { memoryStores } from '@afterword/store/memory-stores';
import { aUser } from '@afterword/testing/a-user';
import { issuerOf, type MemoryPeople, memoryPeople } from '@afterword/testing/memory-people';
import { beforeEach, describe, expect, it } from 'vitest';
import type { People } from '../runtime/people.ts';
import { newJob } from './new-job.ts';
import { type Dependencies, runJob } from './run-job.ts';

const now = 1_800_000_000;
const { signedInAt, ...nia } = aUser({ id: 'user-9', name: 'Nia Okafor', email: 'nia@agency.test' });

let pool: MemoryPeople;
let bench: Dependencies;
let errors: string[];

beforeEach(() => {
  pool = memoryPeople();
  errors = [];
  const unused = () => Promise.reject(new Error('A job about a person needs no other'));
  bench = {
    stores: memoryStores(),
    clock: { now: () => now },
    log: { info: () => {}, error: (message, cause) => errors.push(`${message}: ${String(cause)}`) },
    metrics: { put: () => {} },
    resumeFiles: { remove: unused },
    queue: { send: unused },
    dueQueue: { send: unused },
    alarms: { set: unused, remove: unused },
    people: issuerOf(pool),
  };
});

async function put(user: User): Promise<void> {
  const found = await bench.stores.users.find(user.id);
  await bench.stores.commits.commit([{ kind: 'user', value: user, expected: found?.version ?? null }]);
}

const start = (kind: 'update-sign-in' | 'invite-again', id = 'work-1') =>
  bench.stores.commits.commit([
    { kind: 'job', value: newJob({ id, kind, subject: nia.id }, now), expected: null },
  ]);
const run = (people: Partial<People> = {}, id = 'work-1') =>
  runJob({ ...bench, people: { ...bench.people, ...people } }, id);
const theJob = async () => (await bench.stores.jobs.find('work-1'))?.value;
const tasks = async () => (await bench.stores.tasks.open([null], { limit: 10 })).items;

describe('telling the issuer who works here', () => {
  it('invites somebody new once, however often the message comes', async () => {
    await put(nia);
    await start('update-sign-in');
    await run();
    await run();
    expect(pool.mails).toEqual(['nia@agency.test']);
    expect(await theJob()).toMatchObject({ state: 'done', seen: 1, changed: 1, failed: 0 });
  });

  it('does so again where it was cut off before it was noted', async () => {
    await put(nia);
    await start('update-sign-in');
    const admit: People['admit'] = async (person) => {
      await bench.people.admit(person);
      throw new Error('cut off');
    };
    await expect(run({ admit })).rejects.toThrow();
    await run();
    expect(pool.mails).toEqual(['nia@agency.test']);
    expect(await theJob()).toMatchObject({ state: 'done', changed: 0 });
  });

  it('keeps on while the issuer is out of reach, and leaves nothing out', async () => {
    await put(nia);
    await start('update-sign-in');
    const admit = () => Promise.reject(new Error('TooManyRequestsException'));
    for (let receives = 0; receives < 8; receives += 1) await expect(run({ admit })).rejects.toThrow();
    expect(await theJob()).toMatchObject({ state: 'waiting', failed: 0, lookAt: now + 600 });
    await run();
    expect(pool.mails).toEqual(['nia@agency.test']);
    expect(await tasks()).toEqual([]);
  });

  it('makes a task of what the issuer refuses for good', async () => {
    await put(nia);
    await start('update-sign-in');
    await run({ admit: async () => ({ kind: 'refused', code: 'InvalidParameterException' }) });
    expect(await theJob()).toMatchObject({ state: 'done', failed: 1 });
    expect(await tasks()).toMatchObject([{ kind: 'job-incomplete', code: 'update-sign-in' }]);
    expect(errors).toEqual(['invitation refused: Error: InvalidParameterException']);
  });

  it('invites nobody who left meanwhile', async () => {
    await put({ ...nia, active: false });
    await start('update-sign-in');
    await run();
    expect([pool.mails, pool.known.size]).toEqual([[], 0]);
    expect(await theJob()).toMatchObject({ state: 'done', failed: 0 });
  });

  it('ends with the row, whichever of two jobs comes last, and when it changes under way', async () => {
    await put(nia);
    await start('update-sign-in');
    await run();
    await start('update-sign-in', 'leaves');
    await put({ ...nia, active: false });
    const shutOut: People['shutOut'] = async (email) => {
      // They come back, and the job of that is through, before this one is.
      await put(nia);
      await start('update-sign-in', 'comes-back');
      await run({}, 'comes-back');
      await bench.people.shutOut(email);
    };
    await expect(run({ shutOut }, 'leaves')).rejects.toThrow();
    expect(pool.known.get(nia.email)).toMatchObject({ enabled: false });
    await run({}, 'leaves');
    expect(pool.known.get(nia.email)).toMatchObject({ enabled: true });
    expect(pool.mails).toHaveLength(1);
  });

  it('has nothing to do about somebody who is not there', async () => {
    await start('update-sign-in');
    await run();
    expect(await theJob()).toMatchObject({ state: 'done', changed: 0, failed: 0 });
  });
});

describe('inviting again', () => {
  it('sends one more mail', async () => {
    await put(nia);
    await start('invite-again');
    await run();
    await run();
    expect(pool.mails).toEqual(['nia@agency.test']);
    expect(await theJob()).toMatchObject({ state: 'done', changed: 1 });
  });

  it.each([
    ['who left meanwhile', { ...nia, active: false }],
    ['who has signed in meanwhile', { ...nia, signedInAt: signedInAt ?? now }],
  ])('sends nothing to somebody %s', async (_who, user) => {
    await put(user);
    await start('invite-again');
    await run();
    expect(pool.mails).toEqual([]);
    expect(await theJob()).toMatchObject({ state: 'done', changed: 0, failed: 0 });
  });
});
