import { aJobOrder } from '@afterword/testing/a-job-order';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

let office: BusyOffice;
let api: AnApi;
beforeEach(async () => {
  office = await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
  const orders = [
    aJobOrder({ id: 'job-tech', title: 'Controls engineer', division: 'technical', createdAt: now }),
    aJobOrder({ id: 'job-night', title: 'Night clerk', createdAt: now - 60 }),
  ];
  for (const value of orders) {
    await api.stores.commits.commit([{ kind: 'job-order', value, expected: null }]);
  }
});

const ordersOf = async (as: string) => {
  const reply = await api.call('GET', '/v1/clients/client-1/job-orders', undefined, { as });
  return reply.body.items.map(({ id }: { id: string }) => id);
};

describe('a client', () => {
  it('shows what it has ordered, newest first, to those of the division (I5)', async () => {
    expect(await ordersOf('ada@agency.test')).toEqual(['job-tech', 'job-night', 'job-closed', 'job-1']);
    expect(await ordersOf('rosa@agency.test')).toEqual(['job-night', 'job-closed', 'job-1']);
    expect(await ordersOf('tess@agency.test')).toEqual(['job-tech']);
  });

  it('keeps its addresses when only its name changes, and takes a new list of them as a whole', async () => {
    const addresses = [{ label: 'Dock 4', text: '2200 Canal Street\nChicago, IL 60608' }];
    const change = (body: object, version: number) =>
      api.call('PATCH', '/v1/clients/client-1', body, { ifMatch: `"${version}"` });
    await change({ addresses }, 1);
    expect((await change({ name: 'Harbor Lines' }, 2)).body.addresses).toEqual(addresses);
    expect((await change({ addresses: [{ text: 'Elsewhere' }] }, 3)).body.addresses).toEqual([
      { label: null, text: 'Elsewhere' },
    ]);
  });
});

describe('job orders', () => {
  it('are found by the beginning of their title, and show what was agreed', async () => {
    const found = await api.call('GET', '/v1/job-orders?division=office&query=night');
    expect(found.body.items.map(({ title }: { title: string }) => title)).toEqual(['Night clerk']);
    const details = { pay: '$22 an hour', shift: 'Nights', site: 'Dock 4' };
    const changed = await api.call('PATCH', '/v1/job-orders/job-night', details, { ifMatch: '"1"' });
    expect(changed.body).toMatchObject(details);
    const without = await api.call('PATCH', '/v1/job-orders/job-night', { pay: null }, { ifMatch: '"2"' });
    expect(without.body).toMatchObject({ ...details, pay: null });
  });

  it('show who was put forward, whatever became of it', async () => {
    const reply = await api.call('GET', '/v1/job-orders/job-1/submissions');
    const ids = reply.body.items.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(Object.values(office.submissions).toSorted());
    expect(new Set(reply.body.items.map(({ closed }: { closed: boolean }) => closed)).size).toBe(2);
  });
});
