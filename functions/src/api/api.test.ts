import { fromIso } from '@afterword/core/kernel/time';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { filesIn, memoryFiles } from '@afterword/testing/memory-files';
import { beforeEach, describe, expect, it } from 'vitest';
import { signLink } from '../runtime/candidate-link.ts';
import { createApp } from './app.ts';

let stores: Stores;
let now: number;
let keys: number;
let app: ReturnType<typeof createApp>;

const claims = (email: string) => ({
  event: { requestContext: { requestId: 'request-1', authorizer: { jwt: { claims: { email } } } } },
});

beforeEach(async () => {
  stores = memoryStores();
  now = fromIso('2027-03-01T16:00:00Z');
  keys = 0;
  let ids = 0;
  app = createApp({
    stores,
    clock: { now: () => now },
    ids: {
      next: () => {
        ids += 1;
        return `id-${ids}`;
      },
    },
    log: { info: () => {}, error: () => {} },
    resumeFiles: filesIn(memoryFiles(), () => now),
    invites: true,
    linkSecret: async () => 'link secret',
    cursorSecret: async () => 'cursor secret',
    portalUrl: 'http://localhost:3000',
    apiUrl: 'http://localhost:4000',
  });
  await stores.commits.commit([
    { kind: 'agency', value: anAgency(), expected: null },
    { kind: 'candidate', value: aCandidate(), expected: null },
    { kind: 'client', value: aClient(), expected: null },
    { kind: 'job-order', value: aJobOrder(), expected: null },
    { kind: 'user', value: aUser({ email: 'rosa@agency.test', divisions: ['office'] }), expected: null },
    {
      kind: 'user',
      value: aUser({ id: 'user-2', email: 'tech@agency.test', divisions: ['technical'] }),
      expected: null,
    },
  ]);
});

interface Options {
  readonly as?: string | null;
  readonly key?: string;
  readonly ifMatch?: string;
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  { as = 'rosa@agency.test', key, ifMatch }: Options = {},
) {
  keys += 1;
  const response = await app.request(
    path,
    {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key ?? `key-${keys}`,
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
    },
    as === null ? {} : claims(as),
  );
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    location: response.headers.get('location'),
    // biome-ignore lint/suspicious/noExplicitAny: replies are checked by their contract; tests look at single fields
    body: (text.startsWith('{') ? JSON.parse(text) : text) as any,
  };
}

const interview = {
  startsAt: '2027-03-03T10:00',
  timeZone: 'America/Chicago',
  interviewers: [{ name: 'Dana Whitfield', email: 'dana.whitfield@harbor.example' }],
  talkingPoints: ['The night desk'],
};

async function submitted(): Promise<string> {
  const opened = await call('POST', '/v1/submissions', { candidateId: 'cand-1', jobOrderId: 'job-1' });
  expect(opened.status).toBe(201);
  return opened.body.id;
}

async function logged() {
  const id = await submitted();
  const reply = await call('POST', `/v1/submissions/${id}/interviews`, interview);
  expect(reply.status).toBe(201);
  return { id, reply };
}

describe('the page of the API', () => {
  it('loads and runs nothing: its one style sheet is named by its hash', async () => {
    const page = await app.request('/v1/docs');
    expect(page.headers.get('content-security-policy')).toContain("style-src 'sha256-");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  });
});

describe('signing in', () => {
  it('refuses who has no token, and who has no account', async () => {
    expect((await call('GET', '/v1/me', undefined, { as: null })).body.code).toBe('auth/missing');
    expect((await call('GET', '/v1/me', undefined, { as: 'who@else.test' })).body.code).toBe('access/denied');
  });

  it('says who is signed in and what time it is', async () => {
    const me = await call('GET', '/v1/me');
    expect(me.body).toMatchObject({ user: { name: 'Rosa Kim' }, now: '2027-03-01T16:00:00Z' });
  });
});

describe('previewing a plan', () => {
  it('dates and explains every step, and saves nothing', async () => {
    const plan = await call('POST', '/v1/follow-up-plans', {
      interview: { ...timing },
      decisionDate: '2027-03-11',
    });
    expect(plan.status).toBe(200);
    expect(plan.body.steps.map((step: { kind: string; dueAt: string }) => [step.kind, step.dueAt])).toEqual([
      ['confirmation', '2027-03-01T16:02:00Z'],
      ['reminder', '2027-03-02T16:00:00Z'],
      ['thank-you', '2027-03-03T18:00:00Z'],
      ['first-follow-up', '2027-03-15T14:00:00Z'],
      ['second-follow-up', '2027-03-22T14:00:00Z'],
      ['move-on', '2027-03-29T14:00:00Z'],
    ]);
    expect(plan.body.steps[3].reason).toBe(
      'Decision promised Thu 11 Mar, plus 2 days is Sat 13 Mar, so Mon 15 Mar at 9:00 in Chicago.',
    );
  });

  it.each([
    [{ interview: { ...timingOf(), timeZone: 'Mars/Base' } }, 'interview/unknown-zone', 'interview.timeZone'],
    [
      { interview: { ...timingOf(), startsAt: '2027-03-14T02:30' } },
      'interview/start-does-not-exist',
      'interview.startsAt',
    ],
    [
      { interview: { ...timingOf(), startsAt: '2027-11-07T01:30' } },
      'interview/ambiguous-start',
      'interview.startsAt',
    ],
    [
      { interview: { ...timingOf(), startsAt: '2029-03-03T10:00' } },
      'interview/too-far-ahead',
      'interview.startsAt',
    ],
    [{ interview: timingOf(), decisionDate: '2027-03-01' }, 'decision-date/before-interview', 'decisionDate'],
    [{ interview: timingOf(), policy: { bufferDays: 11 } }, 'policy/out-of-range', 'policy.bufferDays'],
  ])('refuses %j', async (body, code, field) => {
    const plan = await call('POST', '/v1/follow-up-plans', body);
    expect([plan.body.code, plan.body.field]).toEqual([code, field]);
  });
});

const timing = timingOf();
function timingOf() {
  return { startsAt: '2027-03-03T10:00', timeZone: 'America/Chicago' };
}

describe('logging an interview', () => {
  it('answers with the plan, and the card stands in its new column', async () => {
    const { id, reply } = await logged();
    expect(reply.body.stage).toBe('interview-scheduled');
    expect(reply.body.interviews[0].steps).toHaveLength(6);
    expect(reply.body.interviews[0].talkingPoints).toEqual(['The night desk']);
    const board = await call('GET', '/v1/board/office');
    const column = board.body.columns.find(({ stage }: { stage: string }) => stage === 'interview-scheduled');
    expect(column.cards.map((card: { id: string }) => card.id)).toEqual([id]);
  });

  it('gives the same answer to the same key, and logs once', async () => {
    const id = await submitted();
    const first = await call('POST', `/v1/submissions/${id}/interviews`, interview, { key: 'double-click' });
    const second = await call('POST', `/v1/submissions/${id}/interviews`, interview, { key: 'double-click' });
    expect(second).toEqual(first);
    expect((await call('GET', `/v1/submissions/${id}`)).body.interviews).toHaveLength(1);
  });

  it('refuses another request under the same key', async () => {
    const id = await submitted();
    await call('POST', `/v1/submissions/${id}/interviews`, interview, { key: 'reused' });
    const other = await call('POST', `/v1/submissions/${id}/pause`, {}, { key: 'reused' });
    expect(other.body.code).toBe('idempotency/key-reused');
  });

  it('refuses a stale version and a closed job order, and writes nothing', async () => {
    const id = await submitted();
    const stale = await call('POST', `/v1/submissions/${id}/interviews`, interview, { ifMatch: '"9"' });
    expect(stale.status).toBe(412);
    await call('POST', '/v1/job-orders/job-1/close', { as: 'closed', confirmed: true });
    const closed = await call('POST', `/v1/submissions/${id}/interviews`, interview);
    expect(closed.body.code).toBe('job-order/closed');
    expect((await call('GET', `/v1/submissions/${id}`)).body.interviews).toEqual([]);
  });

  it('names the field of bad input', async () => {
    const id = await submitted();
    const long = await call('POST', `/v1/submissions/${id}/interviews`, {
      ...interview,
      talkingPoints: ['x'.repeat(4001)],
    });
    expect(long.status).toBe(422);
    expect(long.body.field).toContain('talkingPoints');
  });
});

describe('divisions', () => {
  it('hide what belongs to others', async () => {
    const { id } = await logged();
    const as = 'tech@agency.test';
    expect((await call('GET', `/v1/submissions/${id}`, undefined, { as })).status).toBe(404);
    expect((await call('POST', `/v1/submissions/${id}/pause`, {}, { as })).status).toBe(404);
    expect((await call('GET', '/v1/board/office', undefined, { as })).status).toBe(403);
    expect((await call('GET', '/v1/candidates', undefined, { as })).body.items).toEqual([]);
  });
});

describe("a candidate's link", () => {
  const tokenFor = (submissionId: string, interviewId: string) =>
    signLink('link secret', { submissionId, interviewId, generation: 1 });

  it('shows without changing, and "they answered" ends the follow-ups until it is taken back', async () => {
    const { id, reply } = await logged();
    const token = tokenFor(id, reply.body.interviews[0].id);
    now = fromIso('2027-03-05T16:00:00Z');
    const shown = await call('GET', `/v1/candidate-links/${token}`, undefined, { as: null });
    expect(shown.body).toMatchObject({ state: 'open', candidate: { firstName: 'Ana' } });
    expect((await call('GET', `/v1/submissions/${id}`)).etag).toBe(reply.etag);

    const answered = await call(
      'POST',
      `/v1/candidate-links/${token}`,
      { action: 'answered', answer: 'offer' },
      { as: null },
    );
    expect(answered.body.state).toBe('answered');
    const states = async () =>
      (await call('GET', `/v1/submissions/${id}`)).body.interviews[0].steps
        .filter(({ kind }: { kind: string }) => kind.endsWith('follow-up'))
        .map(({ state, skipReason }: { state: string; skipReason?: string }) => skipReason ?? state);
    expect(await states()).toEqual(['employer-answered', 'employer-answered']);
    await call('POST', `/v1/candidate-links/${token}`, { action: 'undo-answer' }, { as: null });
    expect(await states()).toEqual(['planned', 'planned']);
  });

  it('stops coaching by one click, for good', async () => {
    const { id, reply } = await logged();
    const token = tokenFor(id, reply.body.interviews[0].id);
    const clicked = await app.request(`/v1/unsubscribe/${token}`, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(clicked.status).toBe(200);
    const steps = (await call('GET', `/v1/submissions/${id}`)).body.interviews[0].steps;
    expect(steps.map(({ state }: { state: string }) => state)).toEqual([
      'planned',
      'planned',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it('opens nothing for a token that is not ours', async () => {
    const { id, reply } = await logged();
    const token = tokenFor(id, reply.body.interviews[0].id);
    for (const forged of [`${token}x`, token.replace('~1~', '~2~'), 'a~b~1~c']) {
      const shown = await call('GET', `/v1/candidate-links/${forged}`, undefined, { as: null });
      expect([shown.status, shown.body.code ?? shown.body]).not.toContain(200);
    }
  });
});

describe('settings', () => {
  it('need the version that was read, and start a re-planning when the policy changes', async () => {
    await stores.commits.commit([
      {
        kind: 'user',
        value: aUser({ id: 'boss', email: 'boss@agency.test', role: 'admin' }),
        expected: null,
      },
    ]);
    const as = 'boss@agency.test';
    const read = await call('GET', '/v1/settings', undefined, { as });
    const policies = { ...read.body.policies, agency: { ...read.body.policies.agency, bufferDays: 3 } };
    expect((await call('PATCH', '/v1/settings', { policies }, { as })).status).toBe(428);
    const changed = await call('PATCH', '/v1/settings', { policies }, { as, ifMatch: read.etag ?? '' });
    expect(changed.status).toBe(200);
    const job = await call('GET', `/v1/jobs/${changed.body.jobId}`, undefined, { as });
    expect(job.body).toMatchObject({ kind: 'replan-all', state: 'waiting' });
  });
});
