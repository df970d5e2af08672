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
