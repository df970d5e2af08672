import type { Change } from '@afterword/store/ports';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice } from '../api/testing/a-busy-office.ts';
import { type AnApi, anApi } from '../api/testing/an-api.ts';
import { runJobs } from './testing/an-erasure.ts';

let api: AnApi;
let office: BusyOffice;
beforeEach(async () => {
  api = anApi();
  office = await aBusyOffice(api);
});

const close = async () =>
  (await api.call('POST', '/v1/job-orders/job-1/close', { as: 'filled', confirmed: true })).body.jobId;
const reopen = () => api.call('POST', '/v1/job-orders/job-1/reopen', {});
const stages = () =>
  Object.fromEntries(
    Object.entries(office.submissions).map(([name, id]) => [name, api.rows.submissions.get(id)?.value.stage]),
  );
const planned = () =>
  [...api.rows.submissions.values()]
    .flatMap(({ value }) => value.interviews)
    .flatMap(({ steps }) => steps)
    .filter(({ state }) => state === 'planned');

describe('a job order that is filled', () => {
  it('closes its open submissions in the background; those that ended otherwise stay as they are', async () => {
    const { scheduled, placed: _placed, ...rest } = office.submissions;
    await api.call('POST', `/v1/submissions/${scheduled}/stage`, { to: 'placed' });
    await runJobs(api, await close(), api.stores);
    expect(stages()).toEqual({
      ...Object.fromEntries(Object.keys(rest).map((name) => [name, 'order-closed'])),
      scheduled: 'placed',
      placed: 'placed',
      closed: 'client-rejected',
    });
    expect(planned()).toEqual([]);
  });

  it('leaves none behind that others were changing at the moment: its page comes again', async () => {
    let rivals = 5;
    const contended = {
      ...api.stores,
      commits: {
        commit: async (changes: readonly Change[]) => {
          const [change] = changes;
          if (change?.kind !== 'submission' || rivals === 0) return api.stores.commits.commit(changes);
          rivals -= 1;
          return { ok: false, stale: 'submission' } as const;
        },
      },
    };
    await runJobs(api, await close(), contended);
    expect([rivals, stages().scheduled, stages().answered]).toEqual([0, 'order-closed', 'order-closed']);
  });

  it('revives none of them when it is reopened', async () => {
    await runJobs(api, await close(), api.stores);
    expect((await reopen()).status).toBe(200);
    expect(stages().interviewed).toBe('order-closed');
    expect(planned()).toEqual([]);
  });

  it('closes no more of them once it is reopened', async () => {
    const job = await close();
    await reopen();
    const before = stages();
    await runJobs(api, job, api.stores);
    expect(stages()).toEqual(before);
  });
});
