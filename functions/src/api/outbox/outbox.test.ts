import { aJobOrder } from '@afterword/testing/a-job-order';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

interface Row {
  readonly names: { readonly candidate: string };
  readonly at: string;
  readonly kind?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly paused?: boolean;
  readonly step: { readonly kind: string; readonly state: string; readonly allowed: readonly string[] };
}

let office: BusyOffice;
beforeAll(async () => {
  office = await aBusyOffice();
});

const anOffice = (): AnApi => anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
const until = (at: string, more = '') => `/v1/outbox/planned?until=${at}${more}`;

async function rows(api: AnApi, path: string, as = 'rosa@agency.test'): Promise<readonly Row[]> {
  const reply = await api.call('GET', path, undefined, { as });
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
  return reply.body.items;
}

/** Nobody sends in this office, so what was due long ago is still there; these lie ahead. */
const followUps = (found: readonly Row[]) => found.filter(({ step }) => /follow-up|move-on/.test(step.kind));

describe('planned mails', () => {
  it('are all that have not left up to a moment, with what may be done', async () => {
    const found = followUps(await rows(anOffice(), until('2027-03-13T00:00:00Z')));
    expect(found.map(({ names, step }) => `${names.candidate}: ${step.kind}`).sort()).toEqual([
      'Ana interviewed: first-follow-up',
      'Ana paused: first-follow-up',
    ]);
    expect(found.find(({ names }) => names.candidate === 'Ana paused')).toMatchObject({ paused: true });
    expect(found[0]).toMatchObject({ zone: 'America/Chicago', quiet: false });
    expect(found[0]?.step.allowed).toContain('skip');
  });

  it('hold back nothing: later mails of the same submission come too, as far as asked for', async () => {
    const found = followUps(await rows(anOffice(), until('2027-04-30T00:00:00Z')));
    expect(
      found.filter(({ names }) => names.candidate === 'Ana interviewed').map(({ step }) => step.kind),
    ).toEqual(['first-follow-up', 'second-follow-up', 'move-on']);
    expect(found.some(({ names }) => names.candidate === 'Ana closed')).toBe(false);
  });

  it('come in pages that say how far they are complete', async () => {
    const api = anOffice();
    const whole = await rows(api, until('2027-04-30T00:00:00Z', '&limit=100'));
    const found: Row[] = [];
    let query = '&limit=1';
    let complete = '';
    for (let pages = 0; query !== ''; pages += 1) {
      expect(pages).toBeLessThan(10);
      const { body } = await api.call('GET', until('2027-04-30T00:00:00Z', query));
      // Nothing of a later page belongs before what was said to be complete.
      for (const { at } of body.items as readonly Row[]) expect(at >= complete).toBe(true);
      found.push(...body.items);
      complete = body.completeUntil ?? complete;
      query = body.cursor ? `&limit=1&cursor=${encodeURIComponent(body.cursor)}` : '';
    }
    expect(found.map(({ at }) => at).sort()).toEqual(whole.map(({ at }) => at).sort());
  });

  it('are one recruiter’s, or of one state, where that is asked', async () => {
    const api = anOffice();
    expect(await rows(api, until('2027-04-30T00:00:00Z', '&owner=user-2'))).toEqual([]);
    expect(await rows(api, until('2027-04-30T00:00:00Z', '&state=held'))).toEqual([]);
    expect(await rows(api, until('2027-04-30T00:00:00Z', '&state=planned'))).not.toEqual([]);
  });

  it('lose one that is skipped; the ledger gains it, with who did it and why', async () => {
    const api = anOffice();
    const id = office.submissions.interviewed;
    const before = await rows(api, until('2027-04-30T00:00:00Z'));
    const path = `/v1/submissions/${id}/interviews/${office.interviewOf(id)}/steps/first-follow-up.1/skip`;
    expect((await api.call('POST', path)).status).toBe(200);
    expect(await rows(api, until('2027-04-30T00:00:00Z'))).toHaveLength(before.length - 1);
    const skipped = await rows(api, '/v1/outbox/sent?state=skipped&limit=100');
    expect(skipped).toContainEqual(
      expect.objectContaining({
        kind: 'skipped',
        state: 'skipped',
        step: 'first-follow-up.1',
        reason: 'skipped-by-recruiter',
        by: { kind: 'user', id: 'user-1' },
        names: expect.objectContaining({ candidate: 'Ana interviewed' }),
      }),
    );
  });
});

describe('the ledger', () => {
  it('tells mails and what was not sent, newest first', async () => {
    const found = await rows(anOffice(), '/v1/outbox/sent?limit=100');
    expect(found.map(({ at }) => at)).toEqual(
      found
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['mail', 'skipped']));
  });

  it('is of one state where that is asked', async () => {
    const api = anOffice();
    const claimed = await rows(api, '/v1/outbox/sent?state=claimed');
    expect(claimed.map(({ state }) => state)).toEqual(['claimed']);
    const skipped = await rows(api, '/v1/outbox/sent?state=skipped&limit=100');
    expect(new Set(skipped.map(({ state }) => state))).toEqual(new Set(['skipped']));
    expect(await rows(api, '/v1/outbox/sent?state=bounced')).toEqual([]);
  });
});

describe('who sees what', () => {
  const paths = [until('2027-04-30T00:00:00Z'), '/v1/outbox/sent'];

  it.each(paths)('nothing of another division: %s', async (path) => {
    const api = anOffice();
    expect(await rows(api, path, 'tess@agency.test')).toEqual([]);
    expect(await rows(api, path, 'ada@agency.test')).not.toEqual([]);
  });

  it.each(paths)('a division that is not theirs is refused: %s', async (path) => {
    const join = path.includes('?') ? '&' : '?';
    const reply = await anOffice().call('GET', `${path}${join}division=office`, undefined, {
      as: 'tess@agency.test',
    });
    expect([reply.status, reply.body.code]).toEqual([403, 'access/denied']);
  });

  it('what an index still says of a submission that moved away is not shown', async () => {
    const api = anOffice();
    const found = api.rows.submissions.get(office.submissions.interviewed);
    if (!found) throw new Error('No submission');
    const elsewhere = { ...found, value: { ...found.value, division: 'technical' as const } };
    const { look } = api.stores.submissions;
    Object.assign(api.stores.submissions, {
      look: async (ids: readonly string[]) =>
        (await look(ids)).map((row) => (row.value.id === found.value.id ? elsewhere : row)),
    });
    const seen = await rows(api, paths[0] ?? '');
    expect(seen.some(({ names }) => names.candidate === 'Ana interviewed')).toBe(false);
  });

  it('an agency without submissions has an empty outbox', async () => {
    const api = anOffice();
    api.rows.submissions.clear();
    api.rows.messages.clear();
    await api.stores.commits.commit([
      { kind: 'job-order', value: aJobOrder({ id: 'job-9' }), expected: null },
    ]);
    for (const path of paths) expect(await rows(api, path)).toEqual([]);
  });
});
