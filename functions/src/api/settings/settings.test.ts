import type { Role } from '@afterword/core/user/user';
import { expect, it } from 'vitest';
import { aBusyOffice, now } from '../testing/a-busy-office.ts';
import { anApi, copyOf } from '../testing/an-api.ts';

it.each([
  ['recruiter', 403, 403],
  ['manager', 200, 403],
  ['admin', 200, 200],
] as const)('a %s: settings %i, the sending switch %i', async (role: Role, settings, sending) => {
  const { rows } = await aBusyOffice();
  const rosa = rows.users.get('user-1');
  if (!rosa) throw new Error('No Rosa');
  const change = async (body: object) => {
    const api = anApi({ rows: copyOf(rows), now });
    api.rows.users.set('user-1', { ...rosa, value: { ...rosa.value, role } });
    return (await api.call('PATCH', '/v1/settings', body, { ifMatch: '"1"' })).status;
  };
  expect(await change({ name: 'Lakeside Staffing' })).toBe(settings);
  for (const mode of [{ mode: 'on' }, { mode: 'off' }, { mode: 'test', address: 'us@agency.test' }]) {
    expect(await change({ sending: mode })).toBe(sending);
  }
});

it.each([
  [{ agency: { bufferDays: 11 } }, 'policies.agency.bufferDays'],
  [{ divisions: { industrial: { sendHour: 7 } } }, 'policies.divisions.industrial.sendHour'],
] as const)('a policy out of range names its field: %j', async (change, field) => {
  const api = anApi();
  await aBusyOffice(api);
  const boss = { as: 'ada@agency.test' };
  const { body, etag } = await api.call('GET', '/v1/settings', undefined, boss);
  const policies = {
    agency: { ...body.policies.agency, ...('agency' in change ? change.agency : {}) },
    divisions: 'divisions' in change ? change.divisions : {},
  };
  const reply = await api.call('PATCH', '/v1/settings', { policies }, { ...boss, ifMatch: etag ?? '' });
  expect([reply.status, reply.body.code, reply.body.field]).toEqual([422, 'policy/out-of-range', field]);
});
