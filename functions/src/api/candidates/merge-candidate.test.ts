import type { Submission } from '@afterword/core/submission/submission';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { beforeEach, describe, expect, it } from 'vitest';
import { replanCandidate } from '../../jobs/run-job.ts';
import { runJobs } from '../../jobs/testing/an-erasure.ts';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched, textOf } from '../testing/an-api.ts';

let office: BusyOffice;
let api: AnApi;

/** The office, and a second record of Ana Interviewed with a submission of its own. */
beforeEach(async () => {
  office = await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
  await api.stores.commits.commit([
    { kind: 'job-order', value: aJobOrder({ id: 'job-2', title: 'Night clerk' }), expected: null },
  ]);
});

const kept = 'cand-interviewed';
const duplicate = 'cand-duplicate';
const submit = async (candidateId: string, jobOrderId: string): Promise<string> =>
  (await api.call('POST', '/v1/submissions', { candidateId, jobOrderId })).body.id;
const merge = (body: object = { from: duplicate }, options = {}) =>
  api.call('POST', `/v1/candidates/${kept}/merge`, body, options);
const preview = (from = duplicate) => api.call('GET', `/v1/candidates/${kept}/merge?from=${from}`);
const row = (id: string): Submission => {
  const found = api.rows.submissions.get(id);
  if (!found) throw new Error(`No ${id}`);
  return found.value;
};
const idsOf = async (id: string) => (await api.stores.submissions.ofCandidate(id, { limit: 50 })).items;

describe('a merge', () => {
  it('moves every submission with its interviews, mails and texts to the record that stays', async () => {
    const moved = await submit(duplicate, 'job-2');
    const logged = await api.call('POST', `/v1/submissions/${moved}/interviews`, {
      startsAt: '2027-03-20T10:00',
      timeZone: 'America/Chicago',
      talkingPoints: ['The night desk'],
    });
    const before = row(moved);
    expect((await merge()).status).toBe(200);
    expect(await idsOf(kept)).toEqual([office.submissions.interviewed, moved]);
    expect(await idsOf(duplicate)).toEqual([]);
    expect(row(moved).interviews.map(({ id }) => id)).toEqual(before.interviews.map(({ id }) => id));
    expect(row(moved).names.candidate).toBe('Ana interviewed');
    const shown = await api.call('GET', `/v1/submissions/${moved}`);
    expect(shown.body.interviews[0].talkingPoints).toEqual(['The night desk']);
    expect(logged.status).toBe(201);
    const events = await api.call('GET', `/v1/submissions/${moved}/events?limit=100`);
    expect(events.body.items.map(({ type }: { type: string }) => type)).toContain('CandidateMerged');
  });

  it('plans no step a second time: what was planned stays as it was (I2)', async () => {
    const moved = await submit(duplicate, 'job-2');
    await api.call('POST', `/v1/submissions/${moved}/interviews`, {
      startsAt: '2027-03-20T10:00',
      timeZone: 'America/Chicago',
    });
    const steps = () => row(moved).interviews.flatMap((one) => one.steps);
    const before = steps();
    await merge();
    expect(steps()).toEqual(before);
    expect(row(moved).candidate.revision).toBe(api.rows.candidates.get(kept)?.value.factsRevision);
  });

  it('stops mails of what moved where the record that stays had stopped them (I3)', async () => {
    const moved = await submit(duplicate, 'job-2');
    await api.call('POST', `/v1/submissions/${moved}/interviews`, {
      startsAt: '2027-03-20T10:00',
      timeZone: 'America/Chicago',
    });
    await api.call('POST', `/v1/candidates/${kept}/mail-preferences`, { stopped: 'all' });
    await merge();
    const states = row(moved).interviews.flatMap(({ steps }) => steps.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['skipped']));
  });

  it('leads from the other record to the one that stays, and changes that one no more', async () => {
    await merge();
    const left = await api.call('GET', `/v1/candidates/${duplicate}`);
    expect(left.body).toMatchObject({ mergedInto: kept, email: null });
    const change = await api.call(
      'PATCH',
      `/v1/candidates/${duplicate}`,
      { phone: '+1 555 010 0199' },
      { ifMatch: left.etag ?? '' },
    );
    expect(change.body.code).toBe('candidate/merged');
    const again = await merge();
    expect(again.body.code).toBe('candidate/merged');
    const submitted = await api.call('POST', '/v1/submissions', {
      candidateId: duplicate,
      jobOrderId: 'job-2',
    });
    expect(submitted.body.code).toBe('candidate/merged');
    const list = await api.call('GET', '/v1/candidates?query=ana%20int');
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([kept]);
  });

  it('shows before what it would do, and writes nothing for that', async () => {
    const moved = await submit(duplicate, 'job-2');
    const before = copyOf(api.rows);
    const { body } = await preview();
    expect(body.submissions.map(({ id }: { id: string }) => id)).toEqual([moved]);
    expect(body.result.mergedFrom).toMatchObject([{ id: duplicate, name: 'Ana Interviewed' }]);
    expect(body.clashes).toEqual([]);
    expect(isUntouched(api.rows, before)).toBe(true);
  });

  it('is refused where both are in play for one job order, until one of both is closed', async () => {
    const clash = await submit(duplicate, 'job-1');
    expect((await preview()).body.clashes.map(({ id }: { id: string }) => id)).toEqual([clash]);
    const before = copyOf(api.rows);
    const refused = await merge();
    expect([refused.status, refused.body.code]).toEqual([409, 'candidate/same-job-order']);
    expect(isUntouched(api.rows, before)).toBe(true);
    await api.call('POST', `/v1/submissions/${clash}/stage`, { to: 'candidate-withdrew' });
    expect((await merge()).status).toBe(200);
  });

  it('is refused of somebody one may not see, as of nobody (I5)', async () => {
    const value = aCandidate({ id: 'cand-tess', name: 'Theo Grant', divisions: ['technical'] });
    await api.stores.commits.commit([{ kind: 'candidate', value, expected: null }]);
    const nobody = await merge({ from: 'nobody' });
    const hidden = await merge({ from: 'cand-tess' });
    expect([hidden.status, hidden.text]).toEqual([422, nobody.text]);
  });

  it('is refused where it would move a submission of a division that is not theirs', async () => {
    const value = aCandidate({ id: 'cand-both', divisions: ['office', 'technical'] });
    await api.stores.commits.commit([{ kind: 'candidate', value, expected: null }]);
    const jobOrder = aJobOrder({ id: 'job-tech', division: 'technical' });
    await api.stores.commits.commit([{ kind: 'job-order', value: jobOrder, expected: null }]);
    const as = 'ada@agency.test';
    await api.call('POST', '/v1/submissions', { candidateId: 'cand-both', jobOrderId: 'job-tech' }, { as });
    expect((await merge({ from: 'cand-both' })).body.code).toBe('access/denied');
    expect((await merge({ from: 'cand-both' }, { as })).status).toBe(200);
  });

  it('loses to whoever changed one of both at the moment, and writes nothing', async () => {
    const moved = await submit(duplicate, 'job-2');
    const { find } = api.stores.submissions;
    const raced = anApi(
      { rows: api.rows, now, firstId: 2000 },
      {
        ...api.stores,
        submissions: {
          ...api.stores.submissions,
          find: async (id) => {
            const found = await find(id);
            if (found && id === moved) {
              await api.stores.commits.commit([
                { kind: 'submission', ...found, expected: found.version, events: [] },
              ]);
            }
            return found;
          },
        },
      },
    );
    const reply = await raced.call('POST', `/v1/candidates/${kept}/merge`, { from: duplicate });
    expect([reply.status, reply.body.code]).toEqual([409, 'busy']);
    expect(row(moved).candidateId).toBe(duplicate);
  });

  it('takes along what was submitted under the other record at the very moment', async () => {
    const late = await submit(duplicate, 'job-2');
    const unmoved = row(late);
    await merge();
    const version = api.rows.submissions.get(late)?.version ?? 0;
    // As if it had been written between the merge's read and its commit.
    await api.stores.commits.commit([
      { kind: 'submission', value: unmoved, expected: version, events: [], movedFrom: kept },
    ]);
    const log = { info: () => {}, error: () => {} };
    await replanCandidate({ stores: api.stores, clock: { now: () => now }, log }, duplicate);
    expect(row(late).candidateId).toBe(kept);
    expect(row(late).candidate.revision).toBe(api.rows.candidates.get(kept)?.value.factsRevision);
  });

  it('leaves nothing of the other record behind when the person is erased (I6)', async () => {
    await api.call(
      'PATCH',
      `/v1/candidates/${duplicate}`,
      { name: 'Quinta Solari', phone: '+1 555 010 7788' },
      { ifMatch: '"1"' },
    );
    await api.call('POST', `/v1/candidates/${duplicate}/mail-preferences`, { stopped: 'coaching' });
    await merge();
    const erased = await api.call('DELETE', `/v1/candidates/${kept}`, undefined, { as: 'ada@agency.test' });
    await runJobs(api, erased.body.jobId, api.stores);
    expect(textOf(api.rows)).not.toMatch(/Quinta|7788/);
  });
});
