import { aJobOrder } from '@afterword/testing/a-job-order';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

let api: AnApi;
let office: BusyOffice;
beforeEach(async () => {
  office = await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
});

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly closed?: boolean;
}

const find = async (q: string, as = 'rosa@agency.test'): Promise<readonly Hit[]> => {
  const path = `/v1/search?q=${encodeURIComponent(q)}`;
  const { status, body } = await api.call('GET', path, undefined, { as });
  expect(status).toBe(200);
  return body.items;
};
const told = (hits: readonly Hit[]) => hits.map(({ kind, id }) => `${kind} ${id}`).sort();

describe('search', () => {
  it('finds a candidate by how the name begins, case and accents aside, with what they are put forward for', async () => {
    expect(told(await find('  ÁNA int'))).toEqual([
      'candidate cand-duplicate',
      'candidate cand-interviewed',
      `submission ${office.submissions.interviewed}`,
    ]);
  });

  it('shows what is in play before what is closed', async () => {
    const other = aJobOrder({ id: 'job-other', title: 'Night dispatcher' });
    await api.stores.commits.commit([{ kind: 'job-order', value: other, expected: null }]);
    const wish = { candidateId: 'cand-closed', jobOrderId: 'job-other' };
    const { body } = await api.call('POST', '/v1/submissions', wish);
    const submissions = (await find('ana closed')).filter(({ kind }) => kind === 'submission');
    expect(submissions.map(({ id, closed }) => [id, closed])).toEqual([
      [body.id, false],
      [office.submissions.closed, true],
    ]);
  });

  it('finds clients and open job orders, never a closed one', async () => {
    const put = (id: string, status: 'open' | 'closed') =>
      api.stores.commits.commit([
        { kind: 'job-order', value: aJobOrder({ id, title: 'Zinc welder', status }), expected: null },
      ]);
    await put('job-z1', 'open');
    await put('job-z2', 'closed');
    expect(told(await find('zinc'))).toEqual(['job-order job-z1']);
    expect(told(await find('harbor'))).toEqual(['client client-1']);
  });

  it('tells nobody of another division what is there (I5)', async () => {
    expect(await find('ana', 'tess@agency.test')).toEqual([]);
    expect(await find('dispatch', 'tess@agency.test')).toEqual([]);
    expect((await find('ana', 'ada@agency.test')).filter(({ kind }) => kind === 'candidate')).toHaveLength(5);
  });

  it('does not find who was erased', async () => {
    await api.call('DELETE', '/v1/candidates/cand-scheduled', undefined, { as: 'ada@agency.test' });
    expect(await find('ana sch')).toEqual([]);
  });

  it('asks for something to look for', async () => {
    const { status, body } = await api.call('GET', '/v1/search?q=%20');
    expect([status, body.errors?.[0]?.field]).toEqual([422, 'q']);
  });
});
