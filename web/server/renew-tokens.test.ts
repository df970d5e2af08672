import { describe, expect, it } from 'vitest';
import { type Issuer, renewTokens } from './renew-tokens.ts';

const issuer: Issuer = { issuer: 'https://id.test/pool', clientId: 'portal:1', clientSecret: 's&cret' };
const endpoints = { issuer: issuer.issuer, token_endpoint: 'https://elsewhere.test/oauth2/token' };

/** An issuer that answers what is given, and remembers what it was asked. */
function fakeIssuer(grant: { status: number; body: unknown }, discovery: unknown = endpoints) {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const fake = async (input: string | URL | Request, init?: RequestInit) => {
    const url = String(input);
    calls.push({ url, init });
    return url.endsWith('/.well-known/openid-configuration')
      ? Response.json(discovery)
      : Response.json(grant.body, { status: grant.status });
  };
  return { calls, needs: { fetch: fake, now: () => 1000.7 } };
}

describe('renewing a session', () => {
  it('asks at the endpoint that the issuer publishes, not at one made up from its name', async () => {
    const { calls, needs } = fakeIssuer({
      status: 200,
      body: { access_token: 'new', refresh_token: 'rotated', expires_in: 3600 },
    });
    expect(await renewTokens('old', issuer, needs)).toEqual({
      kind: 'fresh',
      tokens: { accessToken: 'new', refreshToken: 'rotated', expiresAt: 4600 },
    });
    expect(calls.map(({ url }) => url)).toEqual([
      'https://id.test/pool/.well-known/openid-configuration',
      'https://elsewhere.test/oauth2/token',
    ]);
    expect(calls[1]?.init?.body).toBe('grant_type=refresh_token&refresh_token=old');
    expect(new Headers(calls[1]?.init?.headers).get('authorization')).toBe(
      `Basic ${btoa('portal%3A1:s%26cret')}`,
    );
  });

  it('keeps the refresh token where the issuer does not rotate it', async () => {
    const { needs } = fakeIssuer({ status: 200, body: { access_token: 'new', expires_in: 60 } });
    expect(await renewTokens('old', issuer, needs)).toMatchObject({ tokens: { refreshToken: 'old' } });
  });

  it.each([400, 401])('takes %i as the end of the session', async (status) => {
    const { needs } = fakeIssuer({ status, body: { error: 'invalid_grant' } });
    expect(await renewTokens('old', issuer, needs)).toEqual({ kind: 'ended' });
  });

  it.each([
    [500, {}],
    [429, {}],
    [200, { surprise: true }],
  ])('takes %i %j as no answer, and the session stays', async (status, body) => {
    expect(await renewTokens('old', issuer, fakeIssuer({ status, body }).needs)).toEqual({
      kind: 'unreachable',
    });
  });

  it('believes no discovery document that speaks for somebody else', async () => {
    const { calls, needs } = fakeIssuer(
      { status: 200, body: { access_token: 'new', expires_in: 60 } },
      { ...endpoints, issuer: 'https://evil.test' },
    );
    expect(await renewTokens('old', issuer, needs)).toEqual({ kind: 'unreachable' });
    expect(calls).toHaveLength(1);
  });

  it('is unreachable, not ended, when nobody answers', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    expect(await renewTokens('old', issuer, { fetch, now: () => 0 })).toEqual({ kind: 'unreachable' });
  });
});
