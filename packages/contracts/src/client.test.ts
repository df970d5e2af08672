import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import { problem } from './problems.ts';
import type { CandidateView } from './resources/candidates.ts';
import type { ParsedRequest } from './route.ts';
import type { Routes } from './routes.ts';

const candidate: CandidateView = {
  id: 'c1',
  name: 'Ana Ruiz',
  email: 'ana@example.com',
  phone: null,
  timeZone: null,
  language: 'en',
  divisions: ['office'],
  skills: [],
  availability: { from: null, note: null },
  mergedInto: null,
  mergedFrom: [],
  stopped: 'nothing',
  undeliverable: null,
  erased: false,
  createdAt: '2027-03-01T10:00:00Z',
  version: 3,
};

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An API that answers everything with `reply` and remembers what it was asked. */
function api(reply: () => Response) {
  const calls: Call[] = [];
  const client = createClient({
    baseUrl: 'http://api.test/',
    accessToken: () => 'token-1',
    newKey: () => 'key-1',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      calls.push({
        url: request.url,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
      return reply();
    },
  });
  return { client, calls };
}

const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    Response.json(body, init);

describe('the typed client', () => {
  it('fills the path, escaping what stands in it, and leaves out what is not given', async () => {
    const { client, calls } = api(json({ items: [] }));
    await client.listCandidateSubmissions({ params: { candidateId: 'a/b' }, query: { limit: 5 } });
    expect(calls[0]?.url).toBe('http://api.test/v1/candidates/a%2Fb/submissions?limit=5');
    expect(calls[0]?.method).toBe('GET');
    expect(calls[0]?.headers.authorization).toBe('Bearer token-1');
    expect(calls[0]?.headers['idempotency-key']).toBeUndefined();
  });

  it('gives back data, status and ETag', async () => {
    const { client } = api(json(candidate, { headers: { etag: '"3"' } }));
    const result = await client.getCandidate({ params: { candidateId: 'c1' } });
    expect(result).toEqual({ ok: true, data: candidate, status: 200, etag: '"3"' });
  });

  it('adds an Idempotency-Key to a POST, or takes the one of the first try', async () => {
    const { client, calls } = api(json(candidate, { status: 201 }));
    const body = { name: 'Ana Ruiz', divisions: ['office' as const] };
    await client.addCandidate({ body });
    await client.addCandidate({ body }, { idempotencyKey: 'again' });
    expect(calls.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'again']);
    expect(calls[0]?.body).toBe(JSON.stringify(body));
    expect(calls[0]?.headers['content-type']).toBe('application/json');
  });

  it('names the version it read', async () => {
    const { client, calls } = api(json(candidate));
    const request = { params: { candidateId: 'c1' }, body: { name: 'Ana' } };
    await client.changeCandidate({ ...request, ifMatch: 3 });
    await client.changeCandidate({ ...request, ifMatch: '"4"' });
    expect(calls.map(({ headers }) => headers['if-match'])).toEqual(['"3"', '"4"']);
  });

  it('sends no session to a public route', async () => {
    const { client, calls } = api(json({ status: 'ok', now: '2027-03-01T10:00:00Z' }));
    await client.getHealth();
    expect(calls[0]?.headers.authorization).toBeUndefined();
  });

  it('posts a one-click form as a form', async () => {
    const { client, calls } = api(() => new Response('<p>done</p>'));
    const result = await client.unsubscribe({
      params: { token: 't' },
      body: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(calls[0]?.body).toBe('List-Unsubscribe=One-Click');
    expect(result).toMatchObject({ ok: true, data: '<p>done</p>' });
  });

  it('hands over a problem as it came', async () => {
    const stale = problem('version/stale', { detail: 'Lee changed this a minute ago.' });
    const { client } = api(json(stale, { status: 412 }));
    const result = await client.getMe();
    expect(result).toEqual({ ok: false, problem: stale });
  });

  it.each([
    [401, 'auth/missing'],
    [429, 'too-many-requests'],
    [503, 'unavailable'],
    [502, 'client/unexpected-reply'],
  ])('understands a gateway that answers %i in its own words', async (status, code) => {
    const { client } = api(json({ message: 'Unauthorized' }, { status }));
    expect(await client.getMe()).toMatchObject({ ok: false, problem: { code, status } });
  });

  it('refuses a reply that is not what was agreed, naming the field and not its value', async () => {
    const { client } = api(json({ ...candidate, language: 'klingon' }));
    const result = await client.getCandidate({ params: { candidateId: 'c1' } });
    expect(result).toMatchObject({ ok: false, problem: { code: 'client/unexpected-reply' } });
    expect(JSON.stringify(result)).toContain('language');
    expect(JSON.stringify(result)).not.toContain('klingon');
  });

  it('lets nothing in that was not agreed', async () => {
    const { client } = api(json({ ...candidate, secret: 'x' }));
    const result = await client.getCandidate({ params: { candidateId: 'c1' } });
    expect(result.ok && 'secret' in result.data).toBe(false);
    expect(result.ok).toBe(true);
  });

  it('says so when nobody answers', async () => {
    const { client } = api(() => {
      throw new TypeError('fetch failed');
    });
    expect(await client.getMe()).toMatchObject({ ok: false, problem: { code: 'client/unreachable' } });
  });

  it('lets an abort through', async () => {
    const { client } = api(() => {
      throw new DOMException('stop', 'AbortError');
    });
    await expect(client.getMe({}, { signal: AbortSignal.abort() })).rejects.toThrow('stop');
  });
});

describe('the types of the table', () => {
  it('ask for what an operation needs and no more', () => {
    expectTypeOf<Parameters<Client['getMe']>[0]>().toEqualTypeOf<unknown>();
    expectTypeOf<Parameters<Client['moveStep']>[0]['body']>().toEqualTypeOf<{
      date: string;
      hour?: number | undefined;
    }>();
    expectTypeOf<Parameters<Client['changeSettings']>[0]['ifMatch']>().toEqualTypeOf<string | number>();
    expectTypeOf<ParsedRequest<Routes['getBoard']>['query']>().toEqualTypeOf<{
      limit?: number | undefined;
      owner?: string | undefined;
    }>();
    expectTypeOf<ParsedRequest<Routes['getMe']>['body']>().toEqualTypeOf<undefined>();
  });
});
