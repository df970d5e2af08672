import type { FirstStepsView } from '@afterword/contracts/resources/first-steps';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { expect, it } from 'vitest';
import { aBusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

const manager = aUser({ id: 'user-9', email: 'mona@agency.test', role: 'manager', divisions: ['office'] });

async function anEmptyAgency(): Promise<AnApi> {
  const api = anApi({ now });
  const value = { ...anAgency(), calendar: { holidays: [] }, sending: { mode: 'off' } as const };
  await api.stores.commits.commit([
    { kind: 'agency', value, expected: null },
    { kind: 'user', value: manager, expected: null },
  ]);
  return api;
}

async function open(api: AnApi, as = manager.email): Promise<string[]> {
  const { status, body } = await api.call('GET', '/v1/first-steps', undefined, { as });
  expect(status).toBe(200);
  const { items } = body as FirstStepsView;
  return items.filter(({ done }) => !done).map(({ step }) => step);
}

it('ticks off what was recorded, whoever recorded it', async () => {
  const api = await anEmptyAgency();
  expect(await open(api)).toEqual(['calendar', 'client', 'job-order', 'candidate', 'interview', 'sending']);
  await api.stores.commits.commit([{ kind: 'client', value: aClient(), expected: null }]);
  await api.stores.commits.commit([
    { kind: 'job-order', value: aJobOrder({ division: 'technical' }), expected: null },
  ]);
  expect(await open(api)).toEqual(['calendar', 'candidate', 'interview', 'sending']);
  await api.stores.commits.commit([
    { kind: 'candidate', value: aCandidate({ divisions: ['technical'] }), expected: null },
  ]);
  expect(await open(api)).toEqual(['calendar', 'interview', 'sending']);
});

it('counts an interview also once its mails have ended, in whatever division', async () => {
  const office = await aBusyOffice();
  const api = anApi({ rows: copyOf(office.rows), now });
  expect(await open(api, 'ada@agency.test')).not.toContain('interview');
});
