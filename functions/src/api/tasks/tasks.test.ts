import type { Division } from '@afterword/core/division/division';
import { finishTask, raiseTask, type Task } from '@afterword/core/task/task';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aTask } from '@afterword/testing/a-task';
import { aUser } from '@afterword/testing/a-user';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnApi, anApi } from '../testing/an-api.ts';

const rosa = 'rosa@agency.test';
const mona = 'mona@agency.test';
const ada = 'ada@agency.test';
const lastAt = 1_800_000_000;

const of = (division: Division | null, id: string, at = lastAt): Task =>
  aTask({ division, subject: { kind: 'submission', id }, firstAt: lastAt, lastAt: at });

const office = of('office', 'sub-1', lastAt + 1);
const technical = of('technical', 'sub-2', lastAt + 2);
const agencys = aTask({ kind: 'job-stuck', subject: null, division: null, lastAt: lastAt + 3 });

async function anOffice(stores: Stores = memoryStores()): Promise<AnApi> {
  const api = anApi({ now: lastAt + 60 }, stores);
  await api.stores.commits.commit([
    { kind: 'user', value: aUser({ id: 'user-1', email: rosa }), expected: null },
    { kind: 'user', value: aUser({ id: 'user-2', email: mona, role: 'manager' }), expected: null },
    {
      kind: 'user',
      value: aUser({ id: 'user-3', email: ada, role: 'admin', divisions: [] }),
      expected: null,
    },
    ...[office, technical, agencys].map((value) => ({ kind: 'task', value, expected: null }) as const),
  ]);
  return api;
}

let api: AnApi;
beforeEach(async () => {
  api = await anOffice();
});

const listed = async (as: string, query = '') =>
  (await api.call('GET', `/v1/tasks${query}`, undefined, { as })).body;
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const done = (task: Task, as: string, options = {}) =>
  api.call('POST', `/v1/tasks/${task.id}/done`, undefined, { as, ...options });

describe('the list of tasks', () => {
  it.each([
    ['a recruiter those of their divisions', rosa, [office]],
    ['a manager the agency’s too', mona, [agencys, office]],
    ['an admin all', ada, [agencys, technical, office]],
  ])('shows %s, the latest first', async (_what, as, expected) => {
    expect(idsOf((await listed(as)).items)).toEqual(idsOf(expected));
  });

  it('says what it is about, in codes, with the version to answer', async () => {
    expect((await listed(rosa)).items).toEqual([
      {
        id: 'cannot-process.sub-1',
        kind: 'cannot-process',
        subject: { kind: 'submission', id: 'sub-1' },
        division: 'office',
        code: 'received-too-often',
        count: 1,
        firstAt: '2027-01-15T08:00:00Z',
        lastAt: '2027-01-15T08:00:01Z',
        doneAt: null,
        doneBy: null,
        version: 1,
      },
    ]);
  });

  it('pages through all divisions in one order, without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed(ada, `?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...idsOf(page.items));
      cursor = page.cursor;
    } while (cursor);
    expect(seen).toEqual(idsOf([agencys, technical, office]));
  });

  it('goes by the row where the index lags: done, or of another division by now', async () => {
    const stores = memoryStores();
    const stale = [finishTask(of('office', 'done'), { kind: 'system' }, lastAt), of('technical', 'moved')];
    api = await anOffice({
      ...stores,
      tasks: { ...stores.tasks, open: async () => ({ items: [...stale, office] }) },
    });
    for (const value of stale) await api.stores.commits.commit([{ kind: 'task', value, expected: null }]);
    expect(idsOf((await listed(rosa)).items)).toEqual([office.id]);
  });
});

describe('saying that a task is done', () => {
  it('takes it off the list and says who did, and when', async () => {
    const reply = await done(office, rosa);
    expect([reply.status, reply.etag]).toEqual([200, '"2"']);
    expect(reply.body).toMatchObject({
      doneAt: '2027-01-15T08:01:00Z',
      doneBy: { kind: 'user', id: 'user-1' },
      version: 2,
    });
    expect((await listed(rosa)).items).toEqual([]);
  });

  it('twice is once, also by somebody else and from an old screen', async () => {
    const first = await done(office, rosa);
    api.now += 60;
    for (const again of [await done(office, rosa), await done(office, ada, { ifMatch: '"1"' })]) {
      expect([again.status, again.body]).toEqual([200, first.body]);
    }
  });

  it('with the same key is answered the same, even when it came again since', async () => {
    const first = await done(office, rosa, { key: 'one' });
    const found = await api.stores.tasks.find(office.id);
    await api.stores.commits.commit([
      { kind: 'task', value: raiseTask(found?.value, office, lastAt + 90), expected: 2 },
    ]);
    expect((await done(office, rosa, { key: 'one' })).body).toEqual(first.body);
    expect(idsOf((await listed(rosa)).items)).toEqual([office.id]);
  });

  it('does not wave through what came again since it was looked at', async () => {
    await api.stores.commits.commit([
      { kind: 'task', value: raiseTask(office, office, lastAt + 30), expected: 1 },
    ]);
    const reply = await done(office, rosa, { ifMatch: '"1"' });
    expect([reply.status, reply.body.code]).toEqual([412, 'version/stale']);
    expect((await listed(rosa)).items).toMatchObject([{ count: 2 }]);
  });

  it.each([
    ['another division’s', rosa, technical],
    ['the agency’s, as a recruiter', rosa, agencys],
    ['another division’s, as a manager', mona, technical],
  ])('is as if it did not exist: %s', async (_whose, as, task) => {
    const reply = await done(task, as);
    expect(reply.status).toBe(404);
    expect(reply.text).toBe((await done(of('office', 'nobody'), as)).text);
    expect(await api.stores.tasks.find(task.id)).toMatchObject({ version: 1 });
  });

  it('is for managers where it is the agency’s', async () => {
    expect((await done(agencys, mona)).status).toBe(200);
  });
});
