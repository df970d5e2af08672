import { describe, expect, it } from 'vitest';
import { createSessionFetch } from './session-fetch.ts';

function world(statuses: readonly number[], renewed: boolean) {
  const seen: unknown[] = [];
  const kept: unknown[] = [];
  let renewals = 0;
  const call = createSessionFetch({
    fetch: async (_input, init) => {
      seen.push(init?.body);
      kept.push(init?.keepalive);
      return new Response(null, { status: statuses[seen.length - 1] ?? 200 });
    },
    renew: async () => {
      renewals += 1;
      return renewed;
    },
  });
  return { call, seen, kept, renewals: () => renewals };
}

describe('a call that outlives the access token', () => {
  it('renews the session and says the same again', async () => {
    const { call, seen, renewals } = world([401, 200], true);
    expect((await call('/api/portal/v1/me', { method: 'POST', body: 'typed' })).status).toBe(200);
    expect(seen).toEqual(['typed', 'typed']);
    expect(renewals()).toBe(1);
  });

  it('gives up where there is no session to renew, and hands the answer on', async () => {
    const { call, seen } = world([401], false);
    expect((await call('/api/portal/v1/me')).status).toBe(401);
    expect(seen).toHaveLength(1);
  });

  it('tries once more, not for ever', async () => {
    const { call, seen } = world([401, 401, 401], true);
    expect((await call('/api/portal/v1/me')).status).toBe(401);
    expect(seen).toHaveLength(2);
  });

  it.each([200, 403, 409, 503])('leaves %i alone', async (status) => {
    const { call, renewals } = world([status], true);
    expect((await call('/api/portal/v1/me')).status).toBe(status);
    expect(renewals()).toBe(0);
  });
});

describe('a call whose page is left', () => {
  it.each([
    ['a command goes out to the end', { method: 'POST', body: 'x' }, true],
    ['so does one without words', { method: 'DELETE' }, true],
    ['a text too long for that does not', { method: 'PUT', body: 'x'.repeat(16_001) }, undefined],
    ['nobody waits for a read', { method: 'GET' }, undefined],
  ])('%s', async (_what, init, keepalive) => {
    const { call, kept } = world([200], true);
    await call('/api/portal/v1/me', init);
    expect(kept).toEqual([keepalive]);
  });
});
