import { firstStepsDone } from '@afterword/core/agency/first-steps';
import { memoryStores } from '@afterword/store/memory-stores';
import { expect, it } from 'vitest';
import { makeFirstAdmin } from './first-admin.ts';

const ada = { name: 'Ada Lindqvist', email: 'ada@agency.test' };
const about = { now: 1_800_000_000, sender: 'follow-up@agency.test' };

it('makes the agency and its admin in an empty table, with mail off until it is said whose it is', async () => {
  const stores = memoryStores();
  expect(await makeFirstAdmin(stores, ada, about)).toBe('made');
  expect((await stores.users.findByEmail('ada@agency.test'))?.value).toMatchObject({
    role: 'admin',
    active: true,
  });
  expect((await stores.agencies.find())?.value).toMatchObject({
    sending: { mode: 'off' },
    replyTo: 'follow-up@agency.test',
  });
});

it('leaves the first of the first steps to the admin: who the agency is', async () => {
  const stores = memoryStores();
  await makeFirstAdmin(stores, ada, about);
  const made = await stores.agencies.find();
  const nothing = { client: false, 'job-order': false, candidate: false, interview: false };
  expect(made && firstStepsDone(made.value, nothing, '2027-01-15')).toMatchObject({
    agency: false,
    calendar: true,
    sending: false,
  });
});

it('changes nothing when it is done again', async () => {
  const stores = memoryStores();
  await makeFirstAdmin(stores, ada, about);
  expect(await makeFirstAdmin(stores, ada, about)).toBe('there-already');
});

it('lets nobody in by the terminal once the agency has its people', async () => {
  const stores = memoryStores();
  await makeFirstAdmin(stores, ada, about);
  const eve = { name: 'Eve', email: 'eve@agency.test' };
  expect(await makeFirstAdmin(stores, eve, about)).toBe('others-there');
  expect(await stores.users.findByEmail('eve@agency.test')).toBeUndefined();
});
