import { defaultPolicy } from '@afterword/core/division/policy';
import type { User } from '@afterword/core/user/user';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../items.ts';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

export function describePeople(makeStores: MakeStores): void {
  describe('a user', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });

    const put = (overrides: Partial<User> = {}, expected: number | null = null) =>
      stores.commits.commit([{ kind: 'user', value: aUser(overrides), expected }]);

    it('is found by id and by e-mail in any case', async () => {
      await put();
      const found = { value: aUser(), version: 1 };
      expect(await stores.users.find('user-1')).toEqual(found);
      expect(await stores.users.findByEmail('Rosa.Kim@Agency.Example')).toEqual(found);
    });

    it('is found by a new e-mail only, once it changed', async () => {
      await put();
      expect(await put({ email: 'rosa@agency.example' }, 1)).toEqual({ ok: true });
      expect(await stores.users.findByEmail('rosa.kim@agency.example')).toBeUndefined();
      expect(await stores.users.findByEmail('rosa@agency.example')).toMatchObject({ version: 2 });
      expect(await put({ id: 'user-2' })).toEqual({ ok: true });
    });

    it('keeps its e-mail over other changes', async () => {
      await put();
      expect(await put({ role: 'manager' }, 1)).toEqual({ ok: true });
      expect(await stores.users.findByEmail('rosa.kim@agency.example')).toMatchObject({
        value: { role: 'manager' },
        version: 2,
      });
    });

    it('cannot take the e-mail of somebody else', async () => {
      await put();
      expect(await put({ id: 'user-2' })).toEqual({ ok: false, stale: 'user' });
      expect(await stores.users.find('user-2')).toBeUndefined();
      await put({ id: 'user-3', email: 'third@agency.example' });
      expect(await put({ id: 'user-3' }, 1)).toEqual({ ok: false, stale: 'user' });
      expect(await stores.users.findByEmail('third@agency.example')).toMatchObject({ version: 1 });
    });

    it('is stale when somebody was faster, with or without a new e-mail', async () => {
      await put();
      await put({ role: 'manager' }, 1);
      expect(await put({ role: 'admin' }, 1)).toEqual({ ok: false, stale: 'user' });
      expect(await put({ email: 'rosa@agency.example' }, 1)).toEqual({ ok: false, stale: 'user' });
      expect(await stores.users.findByEmail('rosa@agency.example')).toBeUndefined();
    });

    it('is listed by name', async () => {
      await put({ id: 'user-1', name: 'Zed', email: 'z@agency.example' });
      await put({ id: 'user-2', name: 'Álvaro', email: 'a@agency.example' });
      await put({ id: 'user-3', name: 'bea', email: 'b@agency.example', active: false });
      const pages = await everyPage(2, (page) => stores.users.list(page));
      expect(pages.map((page) => page.map(({ name }) => name))).toEqual([['Álvaro', 'bea'], ['Zed']]);
    });
  });

  describe('the agency', () => {
    it('comes back with its policies, holidays and sending switch', async () => {
      const stores = await makeStores();
      const agency = anAgency({
        policies: {
          agency: defaultPolicy,
          divisions: { industrial: { noDateBusinessDays: 3, sendHour: 8 } },
        },
        language: 'es',
        calendar: {
          holidays: [
            { date: '2027-07-05', name: 'Independence Day' },
            { date: '2027-08-20', name: 'Office picnic', own: true },
          ],
          preset: { country: 'US', region: 'IL', through: '2030-12-31', without: ['Columbus Day'] },
        },
        sending: { mode: 'test', address: 'test@agency.example' },
      });
      await save(stores, { kind: 'agency', value: agency, expected: null });
      expect(await stores.agencies.find()).toEqual({ value: agency, version: 1 });
    });
  });

  describe('a job', () => {
    it('remembers where it goes on', async () => {
      const stores = await makeStores();
      const job: Job = {
        id: 'work-1',
        kind: 'close-job-order',
        subject: 'job-1',
        requestedBy: null,
        state: 'running',
        startedAt: 5,
        finishedAt: null,
        seen: 50,
        changed: 48,
        failed: 2,
        cursor: { sk: 'SUB#1', shard: 3 },
        lookAt: 605,
      };
      await save(stores, { kind: 'job', value: job, expected: null });
      await save(stores, { kind: 'job', value: { ...job, seen: 60, cursor: null }, expected: 1 });
      expect(await stores.jobs.find('work-1')).toEqual({
        value: { ...job, seen: 60, cursor: null },
        version: 2,
      });
    });
  });
}
