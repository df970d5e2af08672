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

const row = () => api.rows.submissions.get(office.submissions.scheduled)?.value;

async function change(path: string, body: object) {
  const { etag } = await api.call('GET', path);
  const changed = await api.call('PATCH', path, body, { ifMatch: etag ?? '' });
  if (changed.body.jobId) await runJobs(api, changed.body.jobId, api.stores);
  return changed.body;
}

describe('what a card copies follows what was changed', () => {
  it.each([
    ['/v1/clients/client-1', { name: 'Harbor Lines' }, { client: 'Harbor Lines' }],
    ['/v1/job-orders/job-1', { title: 'Night dispatcher' }, { jobOrder: 'Night dispatcher' }],
    ['/v1/candidates/cand-scheduled', { name: 'Anabel Reyes' }, { candidate: 'Anabel Reyes' }],
  ])('%s %j', async (path, body, names) => {
    await change(path, body);
    expect(row()?.names).toMatchObject(names);
  });

  it('a job order shows its client’s present name', async () => {
    await change('/v1/clients/client-1', { name: 'Harbor Lines' });
    expect((await api.call('GET', '/v1/job-orders/job-1')).body.clientName).toBe('Harbor Lines');
    const listed = await api.call('GET', '/v1/job-orders?division=office');
    expect(listed.body.items[0].clientName).toBe('Harbor Lines');
  });

  it('the wish to approve a client’s mails holds for interviews logged before it', async () => {
    expect(row()?.approveBeforeSend).toBe(false);
    await change('/v1/clients/client-1', { approveBeforeSend: true });
    expect(row()?.approveBeforeSend).toBe(true);
  });

  it('a change that nobody copies starts no job', async () => {
    expect((await change('/v1/clients/client-1', { contactPolicy: 'via-recruiter' })).jobId).toBeUndefined();
    expect((await change('/v1/job-orders/job-1', { openings: 3 })).jobId).toBeUndefined();
    expect(api.rows.jobs.size).toBe(1);
  });
});
