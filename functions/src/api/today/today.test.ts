import { fromIso } from '@afterword/core/kernel/time';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aTask } from '@afterword/testing/a-task';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

interface Row {
  readonly kind: string;
  readonly submissionId?: string;
  readonly names?: { readonly candidate: string };
}

let office: BusyOffice;
beforeAll(async () => {
  office = await aBusyOffice();
});

const anOffice = (at = now): AnApi => anApi({ rows: copyOf(office.rows), now: at, firstId: 1000 });

async function rowsOf(api: AnApi, query = '', as = 'rosa@agency.test'): Promise<readonly Row[]> {
  const reply = await api.call('GET', `/v1/today${query}`, undefined, { as });
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
  return reply.body.items;
}

/** Kind and candidate, `interview-ended Ana paused`. */
const told = (rows: readonly Row[]) =>
  rows.map(({ kind, names }) => (names ? `${kind} ${names.candidate}` : kind));

describe('today', () => {
  it('says what needs a person, each with what its action takes', async () => {
    const rows = await rowsOf(anOffice());
    expect(told(rows).sort()).toEqual(['confirm-answer Ana answered', 'task']);
    const { answered } = office.submissions;
    expect(rows.find(({ kind }) => kind === 'confirm-answer')).toMatchObject({
      submissionId: answered,
      interviewId: office.interviewOf(answered),
      answer: 'other',
      since: '2027-03-10T16:00:00Z',
      division: 'office',
      ownerId: 'user-1',
    });
  });

  it('shows an interview on its day, and asks afterwards what it was about', async () => {
    const { scheduled } = office.submissions;
    const path = `/v1/submissions/${scheduled}/interviews/${office.interviewOf(scheduled)}/talking-points`;
    const kindsOn = async (at: string, talkingPoints: readonly string[] = []) => {
      const api = anOffice(fromIso(at));
      expect((await api.call('PUT', path, { talkingPoints })).status).toBe(200);
      return (await rowsOf(api)).filter(({ submissionId }) => submissionId === scheduled);
    };
    expect(await kindsOn('2027-03-15T04:59:00Z')).toEqual([]);
    expect(await kindsOn('2027-03-15T05:00:00Z')).toMatchObject([
      {
        kind: 'interview-today',
        start: '2027-03-15T15:00:00Z',
        end: '2027-03-15T16:00:00Z',
        zone: 'America/Chicago',
      },
    ]);
    expect(await kindsOn('2027-03-15T16:00:00Z')).toMatchObject([{ kind: 'interview-ended' }]);
    expect(await kindsOn('2027-03-15T16:00:00Z', ['The night desk'])).toEqual([]);
  });

  it('loses a row with the command that settles it', async () => {
    const api = anOffice();
    const { answered } = office.submissions;
    await api.call('POST', `/v1/submissions/${answered}/answers/confirm`);
    expect(told(await rowsOf(api))).not.toContain('confirm-answer Ana answered');
  });

  it('tells a task with whom it is about, once and while it is open', async () => {
    const api = anOffice();
    const [task] = (await rowsOf(api)).filter(({ kind }) => kind === 'task');
    expect(task).toMatchObject({
      task: { id: office.taskId, kind: 'cannot-process', count: 1 },
      about: { submissionId: office.submissions.interviewed, names: { candidate: 'Ana interviewed' } },
    });
    await api.call('POST', `/v1/tasks/${office.taskId}/done`);
    expect(told(await rowsOf(api))).not.toContain('task');
  });

  it('is one recruiter’s where that is asked, with what nobody owns', async () => {
    const api = anOffice();
    const agencys = aTask({ kind: 'canary-silent', subject: null, division: null });
    await api.stores.commits.commit([{ kind: 'task', value: agencys, expected: null }]);
    expect(await rowsOf(api, '?owner=user-2')).toEqual([]);
    expect(await rowsOf(api, '?owner=user-1')).toHaveLength(2);
    expect(told(await rowsOf(api, '?owner=user-2', 'ada@agency.test'))).toEqual(['task']);
  });

  it('comes in pages; tasks come with the first', async () => {
    const api = anOffice();
    const whole = told(await rowsOf(api));
    const found: string[] = [];
    let query = '?limit=1';
    for (let pages = 0; query !== ''; pages += 1) {
      expect(pages).toBeLessThan(5);
      const { body } = await api.call('GET', `/v1/today${query}`);
      found.push(...told(body.items));
      query = body.cursor ? `?limit=1&cursor=${encodeURIComponent(body.cursor)}` : '';
    }
    expect(found.sort()).toEqual([...whole].sort());
  });

  it('does not take the cursor of somebody else, nor of another list', async () => {
    const api = anOffice();
    const { body } = await api.call('GET', '/v1/today?limit=1');
    const next = `?limit=1&cursor=${encodeURIComponent(body.cursor)}`;
    for (const [query, as] of [
      [next, 'omar@agency.test'],
      [`${next}&owner=user-1`, 'rosa@agency.test'],
    ] as const) {
      const reply = await api.call('GET', `/v1/today${query}`, undefined, { as });
      expect([reply.status, reply.body.code]).toEqual([400, 'cursor/invalid']);
    }
  });
});

describe('who sees what', () => {
  it('nothing of another division, whoever’s it is', async () => {
    const api = anOffice();
    for (const query of ['', '?owner=user-1', '?owner=user-3']) {
      expect(await rowsOf(api, query, 'tess@agency.test')).toEqual([]);
    }
  });

  it('a division that is not theirs is refused', async () => {
    const reply = await anOffice().call('GET', '/v1/today?division=office', undefined, {
      as: 'tess@agency.test',
    });
    expect([reply.status, reply.body.code]).toEqual([403, 'access/denied']);
  });

  it('an admin all of them, or one', async () => {
    const api = anOffice();
    expect(await rowsOf(api, '', 'ada@agency.test')).toHaveLength(2);
    expect(await rowsOf(api, '?division=office', 'ada@agency.test')).toHaveLength(2);
    expect(await rowsOf(api, '?division=technical', 'ada@agency.test')).toEqual([]);
  });

  it('a task about a submission that moved on to where they see nothing comes without it', async () => {
    const api = anOffice();
    const task = aTask({
      subject: { kind: 'submission', id: office.submissions.closed },
      division: 'technical',
    });
    await api.stores.commits.commit([{ kind: 'task', value: task, expected: null }]);
    const rows = await rowsOf(api, '', 'tess@agency.test');
    expect(rows).toMatchObject([{ kind: 'task', about: null }]);
    expect(JSON.stringify(rows)).not.toContain('Ana');
  });
});

describe('a job order in which nothing moves', () => {
  const stale = async (api: AnApi, query = '', as?: string) =>
    (await rowsOf(api, query, as)).filter(({ kind }) => kind === 'job-order-stale');
  const movedAt = fromIso('2027-03-01T16:00:00Z');
  /** Of the office: ten days. */
  const asOf = async (at: string) => {
    const api = anOffice(fromIso(at));
    await api.stores.jobOrders.noteMovement({ id: 'job-1', division: 'office', at: movedAt });
    return api;
  };

  it('shows once the pace of its division is over', async () => {
    expect(await stale(await asOf('2027-03-11T15:59:59Z'))).toEqual([]);
    expect(await stale(await asOf('2027-03-11T16:00:00Z'))).toMatchObject([
      {
        jobOrderId: 'job-1',
        title: 'Dispatch coordinator',
        division: 'office',
        since: '2027-03-11T16:00:00Z',
        movedAt: '2027-03-01T16:00:00Z',
      },
    ]);
  });

  it('is everybody’s of its division, and nobody else’s (I5)', async () => {
    const api = await asOf('2027-03-20T16:00:00Z');
    expect(await stale(api, '?owner=user-2', 'omar@agency.test')).toHaveLength(1);
    expect(await stale(api, '?division=office')).toHaveLength(1);
    expect(await stale(api, '', 'tess@agency.test')).toEqual([]);
    expect(await stale(api, '?division=technical', 'ada@agency.test')).toEqual([]);
  });

  it('goes with the word that it is still wanted, and cannot be said of a closed one', async () => {
    const api = await asOf('2027-03-20T16:00:00Z');
    expect((await api.call('POST', '/v1/job-orders/job-1/keep-open')).status).toBe(200);
    expect(await stale(api)).toEqual([]);
    const refused = await api.call('POST', '/v1/job-orders/job-closed/keep-open');
    expect([refused.status, refused.body.code]).toEqual([409, 'job-order/closed']);
  });

  it('comes with the first page alone, ten at most', async () => {
    const api = await asOf('2027-03-20T16:00:00Z');
    for (let number = 0; number < 12; number += 1) {
      const value = aJobOrder({ id: `job-q${number}` });
      await api.stores.commits.commit([{ kind: 'job-order', value, expected: null }]);
      await api.stores.jobOrders.noteMovement({ id: value.id, division: 'office', at: movedAt + number });
    }
    expect(await stale(api)).toHaveLength(10);
    const { body } = await api.call('GET', '/v1/today?limit=1');
    const next = await rowsOf(api, `?limit=1&cursor=${encodeURIComponent(body.cursor)}`);
    expect(next.some(({ kind }) => kind === 'job-order-stale')).toBe(false);
  });
});

describe('what it costs', () => {
  it('is one query for each division, however many submissions there are', async () => {
    const asked: unknown[] = [];
    const inner = memoryStores(copyOf(office.rows));
    const stores: Stores = {
      ...inner,
      submissions: {
        ...inner.submissions,
        needing: (divisions, until, page, filter) => {
          asked.push([divisions, filter?.mostReads]);
          return inner.submissions.needing(divisions, until, page, filter);
        },
      },
    };
    const api = anApi({ now }, stores);
    await rowsOf(api);
    await rowsOf(api, '?owner=user-1', 'ada@agency.test');
    expect(asked).toEqual([
      [['office'], undefined],
      [['office', 'industrial', 'technical', 'managerial'], 2],
    ]);
  });
});
