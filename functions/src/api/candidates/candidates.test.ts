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
