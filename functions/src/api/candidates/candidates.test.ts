import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { anApi, copyOf } from '../testing/an-api.ts';

let office: BusyOffice;
beforeEach(async () => {
  office = await aBusyOffice();
});

describe('a change of a candidate that is through', () => {
  it('is answered as such even where it cannot be shown on their submissions at once', async () => {
    const rows = copyOf(office.rows);
    const stores = memoryStores(rows);
    const lame: Stores = {
      ...stores,
      submissions: {
        ...stores.submissions,
        ofCandidate: () => Promise.reject(new Error('The table is throttled')),
      },
    };
    const api = anApi({ rows, now }, lame);
    const path = '/v1/candidates/cand-scheduled/mail-preferences';
    const reply = await api.call('POST', path, { stopped: 'coaching' });
    expect([reply.status, reply.body.stopped]).toEqual([200, 'coaching']);
    expect(rows.candidates.get('cand-scheduled')?.value.stopped).toBe('coaching');
    expect(api.errors).toHaveLength(1);
  });
});

describe('the list of candidates', () => {
  const names = async (query: string, as = 'rosa@agency.test') => {
    const reply = await anApi({ rows: copyOf(office.rows), now }).call(
      'GET',
      `/v1/candidates?${query}`,
      undefined,
      { as },
    );
    return reply.body.items.map(({ name }: { name: string }) => name);
  };

  it('shows those of one division, and of none that is not one’s own (I5)', async () => {
    expect(await names('division=office&query=ana%20p')).toEqual(['Ana paused', 'Ana placed']);
    expect(await names('division=technical')).toEqual([]);
    expect(await names('division=office', 'tess@agency.test')).toEqual([]);
    expect(await names('division=office&query=ana%20p', 'ada@agency.test')).toEqual([
      'Ana paused',
      'Ana placed',
    ]);
  });

  it('shows those whom mails do not reach, and those who can start by a day', async () => {
    const rows = copyOf(office.rows);
    const api = anApi({ rows, now });
    await api.call('POST', '/v1/candidates/cand-closed/mail-preferences', { stopped: 'coaching' });
    const change = { skills: ['Forklift'], availability: { from: '2027-03-20', note: 'Days' } };
    const changed = await api.call('PATCH', '/v1/candidates/cand-paused', change, { ifMatch: '"1"' });
    expect(changed.body).toMatchObject(change);
    const found = async (query: string) =>
      (await api.call('GET', `/v1/candidates?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await found('mail=unreached')).toEqual(['cand-closed']);
    expect(await found('availableBy=2027-03-20')).toEqual(['cand-paused']);
    expect(await found('availableBy=2027-03-19')).toEqual([]);
  });
});
