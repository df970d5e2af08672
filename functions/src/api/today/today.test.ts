import { fromIso } from '@afterword/core/kernel/time';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aSubmission } from '@afterword/testing/a-submission';
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

/** Open tasks of the office about submissions of one recruiter, each a second after the one before. */
async function replied(api: AnApi, ownerId: string, count: number, firstAt: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const value = aSubmission({ id: `sub-${ownerId}-${number}`, ownerId });
    const subject = { kind: 'submission', id: value.id } as const;
    const task = aTask({ kind: 'candidate-replied', subject, firstAt, lastAt: firstAt + number });
    await api.stores.commits.commit([
      { kind: 'submission', value, expected: null, events: [] },
      { kind: 'task', value: task, expected: null },
    ]);
  }
}

describe('the tasks of one recruiter', () => {
  const lastAt = now - 3600;
  const subjectsOf = async (api: AnApi, query: string, as?: string) => {
    const rows = (await rowsOf(api, query, as)) as readonly {
      readonly task?: { readonly subject: { readonly id: string; readonly kind: string } | null };
    }[];
    return rows.flatMap(({ task }) => (task ? [task.subject?.id ?? 'none'] : []));
  };

  it('show however many of their colleagues came since', async () => {
    const api = anOffice();
    await replied(api, 'user-2', 3, lastAt - 3600);
    await replied(api, 'user-4', 120, lastAt);
    expect((await subjectsOf(api, '?owner=user-2', 'omar@agency.test')).toSorted()).toEqual([
      'sub-user-2-0',
      'sub-user-2-1',
      'sub-user-2-2',
    ]);
  });

  it('show those for them alone, however far one would have to read for the others', async () => {
    const api = anOffice();
    const mention = { kind: 'mention', id: office.submissions.interviewed, userId: 'user-2' } as const;
    const task = aTask({ kind: 'mentioned', subject: mention, lastAt: lastAt - 3600 });
    await api.stores.commits.commit([{ kind: 'task', value: task, expected: null }]);
    await replied(api, 'user-4', 450, lastAt);
    expect(await subjectsOf(api, '?owner=user-2', 'omar@agency.test')).toEqual([mention.id]);
    expect(await subjectsOf(api, '?owner=user-2&division=office', 'omar@agency.test')).toEqual([mention.id]);
    expect(await subjectsOf(api, '?owner=user-2')).toEqual([]);
  });

  it('are not driven out by those that nobody owns', async () => {
    const api = anOffice();
    await replied(api, 'user-2', 1, lastAt - 3600);
    for (let number = 0; number < 30; number += 1) {
      const subject = { kind: 'job', id: `work-${number}` } as const;
      const value = aTask({ kind: 'job-stuck', subject, lastAt: lastAt + number });
      await api.stores.commits.commit([{ kind: 'task', value, expected: null }]);
    }
    const subjects = await subjectsOf(api, '?owner=user-2', 'omar@agency.test');
    expect(subjects).toHaveLength(26);
    expect(subjects).toContain('sub-user-2-0');
  });

  it('are 25 at most, the newest; settling these brings the next', async () => {
    const api = anOffice();
    await replied(api, 'user-2', 30, lastAt);
    const subjects = await subjectsOf(api, '?owner=user-2', 'omar@agency.test');
    expect(subjects).toHaveLength(25);
    expect(subjects).toContain('sub-user-2-29');
    expect(subjects).not.toContain('sub-user-2-4');
  });

  it('go by the row where the list lags: what is done does not show', async () => {
    const api = anOffice();
    await replied(api, 'user-2', 2, lastAt);
    const { items } = await api.stores.tasks.open(['office'], { limit: 100 });
    await api.call('POST', '/v1/tasks/candidate-replied.sub-user-2-0/done', undefined, {
      as: 'omar@agency.test',
    });
    const open: Stores['tasks']['open'] = async ([audience]) => ({
      items: audience === 'office' ? items : [],
    });
    const stores: Stores = { ...api.stores, tasks: { ...api.stores.tasks, open } };
    expect(await subjectsOf(anApi({ now }, stores), '?owner=user-2', 'omar@agency.test')).toEqual([
      'sub-user-2-1',
    ]);
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

  it('reads on for one recruiter’s tasks, four times a hundred at most', async () => {
    const inner = memoryStores(copyOf(office.rows));
    const asked: unknown[] = [];
    const found: unknown[] = [];
    const looked: number[] = [];
    const stores: Stores = {
      ...inner,
      submissions: {
        ...inner.submissions,
        look: (ids) => {
          looked.push(ids.length);
          return inner.submissions.look(ids);
        },
      },
      tasks: {
        find: (id) => {
          found.push(id);
          return inner.tasks.find(id);
        },
        open: (audiences, page) => {
          asked.push([audiences, page.limit]);
          return inner.tasks.open(audiences, page);
        },
      },
    };
    const api = anApi({ now }, stores);
    const mine = [[{ userId: 'user-1' }], 100];
    const shared = [['office'], 100];
    await rowsOf(api, '?owner=user-1');
    expect([asked, looked, found]).toEqual([[mine, shared], [1], [office.taskId]]);

    await replied(api, 'user-4', 450, now);
    for (const calls of [asked, looked, found]) calls.length = 0;
    await rowsOf(api, '?owner=user-1');
    expect([asked, looked, found]).toEqual([
      [mine, shared, shared, shared, shared],
      [100, 100, 100, 100],
      [],
    ]);

    for (const calls of [asked, looked, found]) calls.length = 0;
    await rowsOf(api);
    expect([asked, looked, found.length]).toEqual([[[['office', { userId: 'user-1' }], 25]], [25], 25]);
  });
});
