import { defaultPolicy } from '@afterword/core/division/policy';
import { beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../jobs/testing/an-erasure.ts';
import { aBusyOffice, type BusyOffice } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched } from '../testing/an-api.ts';

const boss = { as: 'ada@agency.test' };
let api: AnApi;
let office: BusyOffice;

beforeEach(async () => {
  api = anApi();
  office = await aBusyOffice(api);
});

const preview = async (body: object) => (await api.call('POST', '/v1/settings/preview', body, boss)).body;
const save = async (body: object) =>
  (await api.call('PATCH', '/v1/settings', body, { ...boss, ifMatch: '"1"' })).body;
const policies = (change: object, divisions = {}) => ({
  policies: { agency: { ...defaultPolicy, ...change }, divisions },
});

/** Moments and states of every step of every submission. */
const moments = () =>
  [...api.rows.submissions.values()].flatMap(({ value }) =>
    value.interviews.flatMap(({ id, steps }) =>
      steps.map(
        ({ kind, cycle, state, plannedAt }) => `${value.id} ${id} ${kind} ${cycle} ${state} ${plannedAt}`,
      ),
    ),
  );

describe('before settings are saved', () => {
  it('says that nothing moves where nothing changes, and writes nothing', async () => {
    const before = copyOf(api.rows);
    expect(await preview({})).toMatchObject({ steps: 0, submissions: 0, complete: true });
    expect(await preview(policies({}))).toMatchObject({ steps: 0 });
    expect(isUntouched(api.rows, before)).toBe(true);
  });

  it.each([
    ['one more day for the second', policies({ secondAfterDays: 8 })],
    ['another hour', policies({ sendHour: 10 })],
    ['another rule in the division alone', policies({}, { office: { noDateBusinessDays: 9 } })],
    ['a holiday on a planned day', { holidays: [{ date: '2027-03-22', name: 'Office picnic' }] }],
  ])('counts exactly the steps that saving then moves: %s', async (_what, change) => {
    const promised = await preview(change);
    const before = moments();
    const { jobId } = await save(change);
    await runJobs(api, jobId, api.stores);
    const after = moments();
    const moved = before.filter((moment) => !after.includes(moment));
    expect(promised.steps).toBeGreaterThan(0);
    expect(promised.steps).toBe(moved.length);
    expect(promised.submissions).toBe(new Set(moved.map((moment) => moment.split(' ')[0])).size);
  });

  it('counts nothing for a rule of a division that has no mail planned', async () => {
    expect(await preview(policies({}, { managerial: { sendHour: 12 } }))).toMatchObject({ steps: 0 });
  });

  it('names the last day that would have a mail', async () => {
    const usual = await preview({});
    const later = await preview(policies({ moveOnAfterDays: 30 }));
    expect(later.lastDate > usual.lastDate).toBe(true);
  });

  it('stops at what one request may read, and says so', async () => {
    const found = api.rows.submissions.get(office.submissions.interviewed);
    if (!found) throw new Error('Nothing to copy');
    for (let at = 0; at < 801; at += 1) {
      api.rows.submissions.set(`copy-${at}`, { ...found, value: { ...found.value, id: `copy-${at}` } });
    }
    const counted = await preview(policies({ secondAfterDays: 8 }));
    expect(counted).toMatchObject({ looked: 800, complete: false });
    expect(counted.submissions).toBeLessThanOrEqual(800);
  });

  it('refuses a number out of range as saving does, and a recruiter', async () => {
    const reply = await api.call('POST', '/v1/settings/preview', policies({ sendHour: 7 }), boss);
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([
      422,
      'policy/out-of-range',
      'policies.agency.sendHour',
    ]);
    const rosa = { as: 'rosa@agency.test' };
    expect((await api.call('POST', '/v1/settings/preview', {}, rosa)).status).toBe(403);
  });
});

describe('the calendar', () => {
  it('remembers where its days came from, and which are own ones', async () => {
    const holidayPreset = { country: 'US', region: 'IL', through: '2030-12-31', without: ['Columbus Day'] };
    const holidays = [
      { date: '2027-07-05', name: 'Independence Day' },
      { date: '2027-08-20', name: 'Office picnic', own: true },
    ];
    await save({ holidays, holidayPreset });
    const read = async () => (await api.call('GET', '/v1/settings', undefined, boss)).body;
    expect(await read()).toMatchObject({ holidays, holidayPreset });
    await api.call('PATCH', '/v1/settings', { holidayPreset: null }, { ...boss, ifMatch: '"2"' });
    expect(await read()).toMatchObject({ holidays, holidayPreset: null });
  });
});

it('a candidate who has said nothing reads the language of the agency', async () => {
  await save({ language: 'es' });
  const added = await api.call('POST', '/v1/candidates', { name: 'Nia Okafor', divisions: ['office'] });
  expect(added.body.language).toBe('es');
  const own = { name: 'Ida Berg', divisions: ['office'], language: 'en' };
  expect((await api.call('POST', '/v1/candidates', own)).body.language).toBe('en');
});

it('a job over everything says about how much there is to look at', async () => {
  const { submissions } = office;
  for (const [at, id] of [submissions.scheduled, submissions.interviewed].entries()) {
    const column = { division: 'office', stage: 'interviewed' } as const;
    await api.stores.counters.note({ submissionId: id, version: at + 1, column });
  }
  const { jobId } = await save(policies({ sendHour: 10 }));
  const job = async () => (await api.call('GET', `/v1/jobs/${jobId}`, undefined, boss)).body;
  expect(await job()).toMatchObject({ state: 'waiting', expected: 2 });
  await runJobs(api, jobId, api.stores);
  expect(await job()).toMatchObject({ state: 'done', expected: null });
});
