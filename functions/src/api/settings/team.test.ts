import { beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../jobs/testing/an-erasure.ts';
import { mailFields } from '../../runtime/mail-fields.ts';
import { aBusyOffice, type BusyOffice } from '../testing/a-busy-office.ts';
import { type AnApi, anApi } from '../testing/an-api.ts';

let api: AnApi;
let office: BusyOffice;
const boss = { as: 'omar@agency.test' };

beforeEach(async () => {
  api = anApi();
  office = await aBusyOffice(api);
  const omar = api.rows.users.get('user-2');
  if (!omar) throw new Error('No Omar');
  api.rows.users.set('user-2', { ...omar, value: { ...omar.value, role: 'manager' } });
});

const leave = (id: string, active = false) => api.call('POST', `/v1/users/${id}/active`, { active }, boss);
const handOver = (from: string, to: string) => api.call('POST', `/v1/users/${from}/hand-over`, { to }, boss);

/** Runs what was left to the background about who may sign in. */
async function tellIssuer(of = api): Promise<readonly string[]> {
  const kinds = ['update-sign-in', 'invite-again'];
  const jobs = [...of.rows.jobs.values()]
    .map(({ value }) => value)
    .filter(({ kind }) => kinds.includes(kind));
  for (const { id } of jobs) await runJobs(of, id, of.stores);
  return jobs.map(({ kind }) => kind);
}

/** Where a reply to the next mail of a submission would go. */
async function replyTo(submissionId: string) {
  const submission = api.rows.submissions.get(submissionId)?.value;
  const [interview] = submission?.interviews ?? [];
  const candidate = submission && api.rows.candidates.get(submission.candidateId)?.value;
  const agency = api.rows.agency.get('agency')?.value;
  if (!submission || !interview || !agency || !candidate?.email) throw new Error('Nothing to mail');
  const fields = await mailFields(
    api.stores,
    {
      submission,
      interview,
      step: { kind: 'first-follow-up', cycle: 1 },
      candidate: { ...candidate, email: candidate.email },
      agency,
    },
    api.now,
  );
  return fields.recruiter.email ?? fields.agency.replyTo;
}

describe('a recruiter who leaves', () => {
  it('can no longer sign in; replies go to the agency until somebody takes over, then to them', async () => {
    const { interviewed } = office.submissions;
    expect(await replyTo(interviewed)).toBe('rosa@agency.test');
    expect((await leave('user-1')).body).toMatchObject({ id: 'user-1', active: false });
    expect((await api.call('GET', '/v1/me')).status).toBe(403);
    expect(await replyTo(interviewed)).toBe(api.rows.agency.get('agency')?.value.replyTo);

    const { jobId } = (await handOver('user-1', 'user-4')).body;
    await runJobs(api, jobId, api.stores);
    expect(await replyTo(interviewed)).toBe('lou@agency.test');
  });

  it('hands over every open card, and none of the closed ones', async () => {
    const { jobId } = (await handOver('user-1', 'user-4')).body;
    await runJobs(api, jobId, api.stores);
    const owners = Object.entries(office.submissions).map(([state, id]) => [
      state,
      api.rows.submissions.get(id)?.value.ownerId,
    ]);
    expect(Object.fromEntries(owners)).toEqual({
      scheduled: 'user-4',
      interviewed: 'user-4',
      paused: 'user-4',
      answered: 'user-4',
      placed: 'user-4',
      closed: 'user-1',
    });
    const job = await api.call('GET', `/v1/jobs/${jobId}`, undefined, boss);
    expect(job.body).toMatchObject({ kind: 'hand-over', state: 'done', changed: 5, failed: 0 });
    const board = await api.call('GET', '/v1/board/office?owner=user-4', undefined, boss);
    expect(board.body.columns.flatMap(({ cards }: { cards: unknown[] }) => cards)).toHaveLength(5);
  });

  it('is shut out by the issuer, too, and let in again when they come back', async () => {
    api.people.known.set('rosa@agency.test', { name: 'Rosa Kim', enabled: true });
    await leave('user-1');
    await tellIssuer();
    expect(api.people.known.get('rosa@agency.test')).toMatchObject({ enabled: false });
    await leave('user-1', true);
    await tellIssuer();
    expect(api.people.known.get('rosa@agency.test')).toMatchObject({ enabled: true });
    expect(api.people.mails).toEqual([]);
  });

  it('comes back', async () => {
    await leave('user-1');
    await leave('user-1', true);
    expect((await api.call('GET', '/v1/me')).status).toBe(200);
  });
});

describe('handing over', () => {
  it.each([
    ['to nobody', 'nobody', 422, 'reference/not-found'],
    ['to somebody who left', 'user-5', 409, 'owner/not-entitled'],
    ['to themselves', 'user-1', 409, 'owner/not-entitled'],
  ])('%s is refused', async (_to, to, status, code) => {
    const reply = await handOver('user-1', to);
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([status, code, 'to']);
  });

  it('leaves cards that the new owner may not work on, and counts them', async () => {
    const { jobId } = (await handOver('user-1', 'user-3')).body;
    await runJobs(api, jobId, api.stores);
    expect(api.rows.submissions.get(office.submissions.scheduled)?.value.ownerId).toBe('user-1');
    expect((await api.call('GET', `/v1/jobs/${jobId}`, undefined, boss)).body).toMatchObject({
      state: 'done',
      changed: 0,
      failed: 5,
    });
  });
});

describe('a manager', () => {
  it('cannot lock out an admin, nor themselves', async () => {
    const ada = api.rows.users.get('user-6');
    if (!ada) throw new Error('No Ada');
    api.rows.users.set('user-6', { ...ada, value: { ...ada.value, divisions: ['office'] } });
    expect((await leave('user-6')).status).toBe(403);
    expect((await leave('user-2')).status).toBe(403);
  });
});

describe('somebody new', () => {
  const nia = { name: 'Nia Okafor', email: 'Nia@Agency.test', role: 'recruiter', divisions: ['office'] };
  const add = (body: object) => api.call('POST', '/v1/users', body, boss);

  it('may sign in with their address, in any case', async () => {
    const added = await add(nia);
    expect([added.status, added.location, added.etag]).toEqual([201, `/v1/users/${added.body.id}`, '"1"']);
    const me = await api.call('GET', '/v1/me', undefined, { as: 'nia@agency.test' });
    expect(me.body.user).toMatchObject({ name: 'Nia Okafor', role: 'recruiter', divisions: ['office'] });
  });

  it.each([
    ['an address that is taken', { ...nia, email: 'LOU@agency.test' }, 409, 'user/email-taken', 'email'],
    ['no division', { ...nia, divisions: [] }, 422, 'user/needs-division', 'divisions'],
    ['an admin, by a manager', { ...nia, role: 'admin' }, 403, 'access/denied', 'role'],
    [
      'a foreign division',
      { ...nia, divisions: ['office', 'managerial'] },
      403,
      'access/denied',
      'divisions',
    ],
  ])('%s is refused', async (_what, body, status, code, field) => {
    const reply = await add(body);
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([status, code, field]);
  });
});

describe('an invitation', () => {
  const nia = { name: 'Nia Okafor', email: 'nia@agency.test', role: 'recruiter', divisions: ['office'] };
  const inviteAgain = (id: string, as = boss) => api.call('POST', `/v1/users/${id}/invite`, undefined, as);

  it('goes to somebody new, in the background, and once', async () => {
    const added = await api.call('POST', '/v1/users', nia, { ...boss, key: 'nia' });
    await api.call('POST', '/v1/users', nia, { ...boss, key: 'nia' });
    expect(added.body.hasSignedIn).toBe(false);
    expect(api.people.mails).toEqual([]);
    expect(await tellIssuer()).toEqual(['update-sign-in']);
    expect(api.people.mails).toEqual(['nia@agency.test']);
  });

  it('goes out again until they have signed in', async () => {
    const { id } = (await api.call('POST', '/v1/users', nia, boss)).body;
    expect((await inviteAgain(id)).status).toBe(200);
    await tellIssuer();
    expect(api.people.mails).toEqual(['nia@agency.test', 'nia@agency.test']);
    await api.call('POST', '/v1/me/arrival', undefined, { as: 'nia@agency.test' });
    const seen = await api.call('GET', `/v1/users/${id}`, undefined, boss);
    expect(seen.body.hasSignedIn).toBe(true);
    const refused = await inviteAgain(id);
    expect([refused.status, refused.body.code]).toEqual([409, 'invitation/not-needed']);
  });

  it('is for people at work, and sent by who may change them', async () => {
    await leave('user-7');
    const refused = await inviteAgain('user-7');
    expect([refused.status, refused.body.code]).toEqual([409, 'user/inactive']);
    expect((await inviteAgain('user-3')).status).toBe(403);
    expect((await inviteAgain('user-7', { as: 'lou@agency.test' })).status).toBe(403);
    expect((await inviteAgain('nobody')).status).toBe(404);
  });

  it('is not sent where the agency’s own issuer says who may sign in', async () => {
    const own = anApi({ invites: false });
    await aBusyOffice(own);
    const ada = { as: 'ada@agency.test' };
    await own.call('POST', '/v1/users', nia, ada);
    await own.call('POST', '/v1/users/user-4/active', { active: false }, ada);
    const refused = await own.call('POST', '/v1/users/user-7/invite', undefined, ada);
    expect([refused.status, refused.body.code]).toEqual([409, 'invitation/own-issuer']);
    expect(await tellIssuer(own)).toEqual([]);
    expect((await own.call('GET', '/v1/me', undefined, ada)).body.invites).toBe(false);
    expect((await api.call('GET', '/v1/me', undefined, ada)).body.invites).toBe(true);
  });
});

describe('a first visit', () => {
  const noa = { as: 'noa@agency.test' };
  const arrive = () => api.call('POST', '/v1/me/arrival', undefined, noa);
  const row = () => api.rows.users.get('user-7');

  it('is noted once, and no later one', async () => {
    expect((await api.call('GET', '/v1/me', undefined, noa)).body.user.hasSignedIn).toBe(false);
    expect((await arrive()).body).toMatchObject({ user: { name: 'Noa Weiss', hasSignedIn: true } });
    const first = row();
    expect(first?.value.signedInAt).toBe(api.now);
    api.now += 3600;
    expect((await arrive()).body).toMatchObject({ user: { hasSignedIn: true } });
    expect(row()).toBe(first);
  });
});

describe('a colleague', () => {
  const change = (body: object, ifMatch = '"1"') =>
    api.call('PATCH', '/v1/users/user-1', body, { ...boss, ifMatch });

  it('has another role from the next request on', async () => {
    expect((await change({ role: 'manager' })).body).toMatchObject({ role: 'manager', version: 2 });
    expect((await api.call('GET', '/v1/me')).body.user.role).toBe('manager');
    expect((await change({ role: 'recruiter' })).status).toBe(412);
  });

  it('is named anew on their cards', async () => {
    await change({ name: 'Rosa Vance' });
    const [job] = [...api.rows.jobs.values()].filter(({ value }) => value.kind === 'replan-all');
    await runJobs(api, job?.value.id ?? '', api.stores);
    expect(api.rows.submissions.get(office.submissions.interviewed)?.value.names.owner).toBe('Rosa Vance');
  });
});
