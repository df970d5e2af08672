import { aCandidate } from '@afterword/testing/a-candidate';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aSubmission } from '@afterword/testing/a-submission';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice } from './testing/a-busy-office.ts';
import { type AnApi, anApi } from './testing/an-api.ts';

// Beyond the matrix of `rights.test.ts`: what lists, counts, cursors and refusals could still tell (I5).

let api: AnApi;
let office: BusyOffice;
const tess = { as: 'tess@agency.test' };

beforeEach(async () => {
  api = anApi();
  office = await aBusyOffice(api);
});

describe('somebody of another division', () => {
  it('cannot tell a closed job order from none by logging into it', async () => {
    await api.call('POST', '/v1/job-orders/job-1/close', { as: 'closed', confirmed: true });
    const body = { startsAt: '2027-03-20T10:00', timeZone: 'America/Chicago' };
    const theirs = await api.call(
      'POST',
      `/v1/submissions/${office.submissions.scheduled}/interviews`,
      body,
      tess,
    );
    const nobodys = await api.call('POST', '/v1/submissions/nobody/interviews', body, tess);
    expect(theirs.text).toBe(nobodys.text);
  });

  it('cannot tell by its version whether a submission exists', async () => {
    const path = (id: string) => `/v1/submissions/${id}/pause`;
    const stale = { ...tess, ifMatch: '"999"' };
    const theirs = await api.call('POST', path(office.submissions.scheduled), {}, stale);
    expect(theirs.text).toBe((await api.call('POST', path('nobody'), {}, stale)).text);
  });

  it('sees neither their candidates nor a cursor that tells of them', async () => {
    await api.stores.commits.commit([
      {
        kind: 'candidate',
        value: aCandidate({ id: 'cand-t', name: 'Ana Techson', divisions: ['technical'] }),
        expected: null,
      },
    ]);
    for (const query of ['', '?query=ana', '?query=ana&limit=1', '?limit=1']) {
      const listed = await api.call('GET', `/v1/candidates${query}`, undefined, tess);
      expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual(['cand-t']);
      expect(listed.body.cursor).toBeUndefined();
    }
  });

  it('sees of a candidate they share only the submissions of their own division', async () => {
    await api.stores.commits.commit([
      {
        kind: 'candidate',
        value: aCandidate({ id: 'both', name: 'Bo Thwaite', divisions: ['office', 'technical'] }),
        expected: null,
      },
    ]);
    const put = async (id: string, division: 'office' | 'technical', createdAt: number) =>
      api.stores.commits.commit([
        {
          kind: 'submission',
          value: aSubmission({ id, division, candidateId: 'both', createdAt }),
          expected: null,
          events: [],
        },
      ]);
    await put('s1', 'office', 1);
    await put('s2', 'technical', 2);
    for (let at = 3; at < 9; at += 1) await put(`s${at}`, 'office', at);
    for (const limit of [1, 2, 25]) {
      const path = `/v1/candidates/both/submissions?limit=${limit}`;
      const listed = await api.call('GET', path, undefined, tess);
      expect(listed.body).toMatchObject({ items: [{ id: 's2' }] });
      expect(Object.keys(listed.body)).toEqual(['items']);
    }
  });

  it('cannot submit for a job order by guessing: the same sentence as for none', async () => {
    await api.stores.commits.commit([
      { kind: 'candidate', value: aCandidate({ id: 'cand-t', divisions: ['technical'] }), expected: null },
      { kind: 'job-order', value: aJobOrder({ id: 'job-t', division: 'technical' }), expected: null },
    ]);
    const submit = (candidateId: string, jobOrderId: string) =>
      api.call('POST', '/v1/submissions', { candidateId, jobOrderId }, tess);
    expect((await submit('cand-t', 'job-1')).text).toBe((await submit('cand-t', 'nobody')).text);
    expect((await submit('cand-scheduled', 'job-t')).text).toBe((await submit('nobody', 'job-t')).text);
    expect((await submit('cand-t', 'job-t')).status).toBe(201);
  });

  it('cannot read on with somebody else’s cursor', async () => {
    const first = await api.call('GET', '/v1/candidates?limit=1');
    const cursor = encodeURIComponent(first.body.cursor);
    const theirs = await api.call('GET', `/v1/candidates?limit=1&cursor=${cursor}`, undefined, tess);
    expect([theirs.status, theirs.body.code]).toEqual([400, 'cursor/invalid']);
    expect((await api.call('GET', `/v1/clients?cursor=${cursor}`)).body.code).toBe('cursor/invalid');
    expect((await api.call('GET', `/v1/candidates?limit=1&cursor=${cursor}`)).status).toBe(200);
  });

  it('cannot pull a candidate over, nor push one away', async () => {
    const path = '/v1/candidates/cand-scheduled';
    expect(
      (await api.call('PATCH', path, { divisions: ['technical'] }, { ...tess, ifMatch: '"1"' })).status,
    ).toBe(404);
    const away = await api.call('PATCH', path, { divisions: ['technical'] }, { ifMatch: '"1"' });
    expect([away.status, away.body.code]).toEqual([403, 'access/denied']);
  });
});

describe('the owner filter of the board', () => {
  it('gives full pages of one recruiter’s cards, and a cursor only while there are more', async () => {
    for (let at = 0; at < 30; at += 1) {
      const value = aSubmission({
        id: `card-${at}`,
        stageSince: at,
        ownerId: at % 10 === 9 ? 'user-2' : 'user-1',
      });
      await api.stores.commits.commit([{ kind: 'submission', value, expected: null, events: [] }]);
    }
    const path = '/v1/board/office/submitted?owner=user-2&limit=2';
    const first = await api.call('GET', path);
    expect(first.body.cards.map(({ id }: { id: string }) => id)).toEqual(['card-9', 'card-19']);
    const second = await api.call('GET', `${path}&cursor=${encodeURIComponent(first.body.cursor)}`);
    expect(second.body.cards.map(({ id }: { id: string }) => id)).toEqual(['card-29']);
    expect(second.body.cursor).toBeUndefined();
  });
});
