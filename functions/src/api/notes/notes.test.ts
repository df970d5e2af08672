import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

let office: BusyOffice;
let api: AnApi;
let notes: string;

beforeEach(async () => {
  office ??= await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
  notes = `/v1/submissions/${office.submissions.scheduled}/notes`;
});

const write = (body: object, as = 'rosa@agency.test') => api.call('POST', notes, body, { as });
const mentionsOf = async (as: string) => {
  const { body } = await api.call('GET', '/v1/today', undefined, { as });
  return body.items.filter((row: { task?: { kind: string } }) => row.task?.kind === 'mentioned');
};

describe('notes of a submission', () => {
  it('are read by every colleague of the division, newest first', async () => {
    expect((await write({ text: '  Call Dana.  ' })).status).toBe(201);
    await write({ text: 'Called.' }, 'omar@agency.test');
    const { body } = await api.call('GET', notes, undefined, { as: 'omar@agency.test' });
    expect(body.items).toMatchObject([
      { authorId: 'user-2', text: 'Called.', editedAt: null, version: 1 },
      { authorId: 'user-1', text: 'Call Dana.', mentions: [] },
    ]);
  });

  it('leave the submission as it is: nobody’s typing is stale because of them', async () => {
    const before = api.rows.submissions.get(office.submissions.scheduled)?.version;
    await write({ text: 'Call Dana.' });
    expect(api.rows.submissions.get(office.submissions.scheduled)?.version).toBe(before);
  });

  it.each([
    ['no words', { text: '   ' }, 'text'],
    ['more than 4,000 characters', { text: 'x'.repeat(4001) }, 'text'],
    ['nobody we know', { text: 'Hi', mentions: ['nobody'] }, 'mentions'],
    ['a colleague of another division', { text: 'Hi', mentions: ['user-3'] }, 'mentions'],
    ['a colleague who left', { text: 'Hi', mentions: ['user-5'] }, 'mentions'],
  ])('are refused with %s, and nothing is written', async (_what, body, field) => {
    const reply = await write(body);
    expect(reply.status).toBe(422);
    expect(reply.body.field ?? reply.body.errors[0].field).toBe(field);
    expect(api.rows.notes.size).toBe(1);
  });

  it('sent twice with one key are one', async () => {
    const twice = () => api.call('POST', notes, { text: 'Call Dana.' }, { key: 'once' });
    const [one, other] = [await twice(), await twice()];
    expect(other.text).toBe(one.text);
    expect(api.rows.notes.size).toBe(2);
  });

  it('are not overwritten by who read an older one', async () => {
    const { body } = await write({ text: 'Call Dana.' });
    const edit = (text: string) => api.call('PATCH', `${notes}/${body.id}`, { text }, { ifMatch: '"1"' });
    expect((await edit('Call Dana today.')).body).toMatchObject({ text: 'Call Dana today.', version: 2 });
    expect((await edit('Do not call.')).body.code).toBe('version/stale');
  });
});

describe('who is named in a note', () => {
  it('finds it on Today, alone, until they say it is done', async () => {
    await write({ text: '@Omar Haddad could you call?', mentions: ['user-2', 'user-2', 'user-1'] });
    expect(await mentionsOf('rosa@agency.test')).toEqual([]);
    const [row, ...more] = await mentionsOf('omar@agency.test');
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      about: { submissionId: office.submissions.scheduled },
      task: { count: 1, subject: { kind: 'mention', userId: 'user-2' } },
    });
    await api.call('POST', `/v1/tasks/${row.task.id}/done`, {}, { as: 'rosa@agency.test' });
    expect(await mentionsOf('omar@agency.test')).toHaveLength(1);
    const done = await api.call('POST', `/v1/tasks/${row.task.id}/done`, {}, { as: 'omar@agency.test' });
    expect(done.status).toBe(200);
    expect(await mentionsOf('omar@agency.test')).toEqual([]);
  });

  it('finds it among their own only, not among somebody else’s', async () => {
    await write({ text: '@Omar Haddad?', mentions: ['user-2'] });
    const today = async (owner: string) =>
      (
        await api.call('GET', `/v1/today?owner=${owner}`, undefined, { as: 'omar@agency.test' })
      ).body.items.filter(({ task }: { task?: { kind: string } }) => task?.kind === 'mentioned');
    expect(await today('user-2')).toHaveLength(1);
    expect(await today('user-1')).toEqual([]);
  });

  it('hears of it once: other words for the same note say nothing new', async () => {
    const { body } = await write({ text: '@Omar?', mentions: ['user-2'] });
    await api.call(
      'PATCH',
      `${notes}/${body.id}`,
      { text: '@Omar!', mentions: ['user-2'] },
      { ifMatch: '"1"' },
    );
    expect((await mentionsOf('omar@agency.test'))[0].task.count).toBe(1);
    await write({ text: '@Omar, one more', mentions: ['user-2'] });
    expect((await mentionsOf('omar@agency.test'))[0].task.count).toBe(2);
  });

  it('is not sent to a note that is gone', async () => {
    const { body } = await write({ text: '@Omar?', mentions: ['user-2'] });
    await api.call('DELETE', `${notes}/${body.id}`);
    expect(await mentionsOf('omar@agency.test')).toEqual([]);
    expect(api.rows.notes.size).toBe(1);
  });
});
