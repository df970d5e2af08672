import { beforeAll, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from './testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, textOf } from './testing/an-api.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await aBusyOffice();
});

const anOffice = (): AnApi => anApi({ rows: copyOf(office.rows), now, firstId: 1000 });

const interview = { startsAt: '2027-03-20T10:00', timeZone: 'America/Chicago' };

/** Bad input of logging an interview, as a person would give it. */
const badInterviews = [
  [
    'a zone nobody knows',
    { timeZone: 'Mars/Base' },
    422,
    'interview/unknown-zone',
    'timeZone',
    '"Mars/Base" is not a time zone. Use an IANA name such as America/New_York.',
  ],
  [
    'an hour that the clocks skip',
    { startsAt: '2027-03-14T02:30' },
    422,
    'interview/start-does-not-exist',
    'startsAt',
    '02:30 on 2027-03-14 does not exist in America/Chicago, since clocks go forward over it. Choose another time.',
  ],
  [
    'an hour that comes twice',
    { startsAt: '2027-11-07T01:30' },
    422,
    'interview/ambiguous-start',
    'startsAt',
    '01:30 on 2027-11-07 comes twice in America/Chicago, since clocks go back then. Choose a time outside that hour.',
  ],
  [
    'a decision date before the interview',
    { decisionDate: '2027-03-19' },
    422,
    'decision-date/before-interview',
    'decisionDate',
    'The decision date 2027-03-19 lies before the interview on 2027-03-20.',
  ],
  [
    'an end before the start',
    { durationMinutes: -30 },
    422,
    'interview/end-before-start',
    'durationMinutes',
    'The interview must last between 1 minute and 12 hours; it cannot end before it starts.',
  ],
  [
    'no length',
    { durationMinutes: 0 },
    422,
    'interview/end-before-start',
    'durationMinutes',
    'The interview must last between 1 minute and 12 hours; it cannot end before it starts.',
  ],
  [
    'a day and more',
    { durationMinutes: 1500 },
    422,
    'interview/end-before-start',
    'durationMinutes',
    'The interview must last between 1 minute and 12 hours; it cannot end before it starts.',
  ],
  [
    'two years away',
    { startsAt: '2029-03-20T10:00' },
    422,
    'interview/too-far-ahead',
    'startsAt',
    '2029-03-20 at 10:00 is more than a year ahead. Check the year.',
  ],
  [
    'two years ago',
    { startsAt: '2025-03-20T10:00' },
    422,
    'interview/too-long-ago',
    'startsAt',
    '2025-03-20 at 10:00 is more than a year ago. Check the year.',
  ],
  [
    'talking points over 4,000 characters',
    { talkingPoints: ['x'.repeat(2500), 'y'.repeat(1501)] },
    422,
    'request/invalid',
    'talkingPoints',
    'talkingPoints must have at most 4,000 characters together.',
  ],
  [
    'a day that does not exist',
    { startsAt: '2027-02-29T10:00' },
    422,
    'request/invalid',
    'startsAt',
    'startsAt must be a date and time like 2027-03-02T10:00.',
  ],
  [
    'an interviewer with two addresses',
    { interviewers: [{ name: 'Dana', email: 'a@b.test,c@d.test' }] },
    422,
    'request/invalid',
    'interviewers.0.email',
    'interviewers.0.email must be one e-mail address like name@example.com.',
  ],
  ['a field that is none', { id: 'mine' }, 422, 'request/invalid', 'id', 'id is not a known field.'],
] as const;

describe('logging an interview with', () => {
  it.each(badInterviews)(
    '%s says so, names the field and writes nothing',
    async (_what, bad, status, code, field, sentence) => {
      const api = anOffice();
      const path = `/v1/submissions/${office.submissions.interviewed}/interviews`;
      const reply = await api.call('POST', path, { ...interview, ...bad });
      expect([reply.status, reply.body.code, reply.body.field]).toEqual([status, code, field]);
      expect(reply.body.detail).toBe(sentence);
      expect(reply.body.detail).toMatch(/^\S.{10,200}\.$/);
      expect(textOf(api.rows)).toBe(textOf(office.rows));
    },
  );

  it.each(badInterviews.filter(([, , , code]) => code.startsWith('interview/')))(
    '%s names the field one level deeper in the preview',
    async (_what, bad, status, code, field) => {
      const reply = await anOffice().call('POST', '/v1/follow-up-plans', {
        interview: { ...interview, ...bad },
      });
      expect([reply.status, reply.body.code, reply.body.field]).toEqual([status, code, `interview.${field}`]);
    },
  );

  it('a closed job order says which, and writes nothing', async () => {
    const api = anOffice();
    await api.call('POST', '/v1/job-orders/job-1/close', { as: 'filled', confirmed: true });
    const before = textOf(api.rows);
    const path = `/v1/submissions/${office.submissions.interviewed}/interviews`;
    const reply = await api.call('POST', path, interview);
    expect([reply.status, reply.body.code, reply.body.detail]).toEqual([
      409,
      'job-order/closed',
      '"Dispatch coordinator" is filled. Reopen the job order first.',
    ]);
    expect(textOf(api.rows)).toBe(before);
  });

  it('a stale version says so, and writes nothing', async () => {
    const api = anOffice();
    const path = `/v1/submissions/${office.submissions.interviewed}/interviews`;
    for (const ifMatch of ['"1"', '"99"', '*', 'abc', '"1", "2"']) {
      const reply = await api.call('POST', path, interview, { ifMatch });
      expect([reply.status, reply.body.code]).toEqual([412, 'version/stale']);
    }
    expect(textOf(api.rows)).toBe(textOf(office.rows));
  });

  it('a double click logs one interview', async () => {
    const api = anOffice();
    const path = `/v1/submissions/${office.submissions.interviewed}/interviews`;
    const [one, two] = await Promise.all([
      api.call('POST', path, interview, { key: 'click' }),
      api.call('POST', path, interview, { key: 'click' }),
    ]);
    expect([one?.status, two?.text]).toEqual([201, one?.text]);
    expect(api.rows.submissions.get(office.submissions.interviewed)?.value.interviews).toHaveLength(2);
  });

  it('a candidate without an address is logged; its steps are skipped', async () => {
    const api = anOffice();
    const added = await api.call('POST', '/v1/candidates', { name: 'Nia Okafor', divisions: ['office'] });
    const body = { candidateId: added.body.id, jobOrderId: 'job-1' };
    const { id } = (await api.call('POST', '/v1/submissions', body)).body;
    const logged = await api.call('POST', `/v1/submissions/${id}/interviews`, interview);
    expect(logged.status).toBe(201);
    const reasons = logged.body.interviews[0].steps.map(
      ({ skipReason }: { skipReason?: string }) => skipReason,
    );
    expect(new Set(reasons)).toEqual(new Set(['no-address']));
  });
});

describe('a job order', () => {
  it('is not closed before somebody confirmed that its submissions close too', async () => {
    const api = anOffice();
    const reply = await api.call('POST', '/v1/job-orders/job-1/close', { as: 'closed' });
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([
      409,
      'confirmation/needed',
      'confirmed',
    ]);
    expect(textOf(api.rows)).toBe(textOf(office.rows));
  });
});

describe('a direct hire', () => {
  const placed = { to: 'placed', placement: { type: 'direct-hire', startDate: '2027-04-01' } };

  async function twoOrders(api: AnApi, type = 'temp') {
    const order = { clientId: 'client-1', title: 'Night clerk', division: 'office', type };
    const { id: jobOrderId } = (await api.call('POST', '/v1/job-orders', order)).body;
    const other = await api.call('POST', '/v1/submissions', { candidateId: 'cand-interviewed', jobOrderId });
    return { other: other.body.id, path: `/v1/submissions/${office.submissions.interviewed}/stage` };
  }

  it('asks about each other open submission, and writes nothing before', async () => {
    const api = anOffice();
    const { other, path } = await twoOrders(api);
    const before = textOf(api.rows);
    const asked = await api.call('POST', path, placed);
    expect([asked.status, asked.body.code, asked.body.field]).toEqual([
      409,
      'placement/others-open',
      'others',
    ]);
    expect(asked.body.errors).toEqual([
      { field: `others.${other}`, message: 'Night clerk at Harbor Freight Lines: withdraw or keep?' },
    ]);
    expect(textOf(api.rows)).toBe(before);
  });

  it.each([
    ['withdraw', 'candidate-withdrew'],
    ['keep', 'submitted'],
  ] as const)('%s: the other one is %s, in the same transaction', async (what, stage) => {
    const api = anOffice();
    const { other, path } = await twoOrders(api);
    const reply = await api.call('POST', path, { ...placed, others: [{ submissionId: other, do: what }] });
    expect([reply.status, reply.body.stage, reply.body.placement.type]).toEqual([
      200,
      'placed',
      'direct-hire',
    ]);
    expect(api.rows.submissions.get(other)?.value.stage).toBe(stage);
  });

  it('a temp placement asks nothing; the type left out is the job order’s', async () => {
    const api = anOffice();
    const { other, path } = await twoOrders(api);
    const reply = await api.call('POST', path, { to: 'placed' });
    expect([reply.status, reply.body.placement.type]).toEqual([200, 'temp']);
    expect(api.rows.submissions.get(other)?.value.stage).toBe('submitted');
  });

  it('says nothing of a submission in a division that is not theirs (I5)', async () => {
    const api = anOffice();
    const ada = { as: 'ada@agency.test' };
    const order = { clientId: 'client-1', title: 'Welder', division: 'technical', type: 'temp' };
    const { id: jobOrderId } = (await api.call('POST', '/v1/job-orders', order, ada)).body;
    await api.call('POST', '/v1/submissions', { candidateId: 'cand-interviewed', jobOrderId }, ada);
    const path = `/v1/submissions/${office.submissions.interviewed}/stage`;
    expect((await api.call('POST', path, placed, ada)).body.code).toBe('placement/others-open');
    expect((await api.call('POST', path, placed)).status).toBe(200);
  });
});

describe('a fourth start of the follow-ups', () => {
  it('is asked about, and goes through when confirmed', async () => {
    const api = anOffice();
    const id = office.submissions.interviewed;
    const row = api.rows.submissions.get(id);
    const [first] = row?.value.interviews ?? [];
    if (!row || !first) throw new Error('No interview');
    const sent = [1, 2, 3].map((cycle) => ({
      kind: 'first-follow-up' as const,
      cycle,
      state: 'sent' as const,
      plannedAt: now - 86_400,
      date: '2027-03-09',
      reason: { rule: 'at-once' as const },
      attemptId: `attempt-${cycle}`,
      messageId: `message-${cycle}`,
      sentAt: now - 86_400,
      countsFrom: '2027-03-09',
    }));
    const value = { ...row.value, interviews: [{ ...first, cycle: 3, steps: sent }] };
    api.rows.submissions.set(id, { ...row, value });
    const path = `/v1/submissions/${id}/interviews/${first.id}/start-cycle`;
    const asked = await api.call('POST', path, {});
    expect([asked.status, asked.body.code, asked.body.field]).toEqual([
      409,
      'follow-up/too-many-cycles',
      'confirmed',
    ]);
    expect((await api.call('POST', path, { confirmed: true })).status).toBe(200);
  });
});
