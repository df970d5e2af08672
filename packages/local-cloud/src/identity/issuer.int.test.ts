import { createHash, randomBytes } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;

beforeAll(async () => {
  cloud = await startSampleCloud({ Queue: resource('AWS::SQS::Queue', { QueueName: 'queue' }) });
});
afterAll(() => cloud?.end());

const client = 'afterword-portal';
const redirect = 'http://localhost:3000/api/auth/callback/afterword';

/** A browser that keeps cookies and does not follow redirects by itself. */
function browser() {
  const jar = new Map<string, string>();
  return async (url: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, cloud.controlUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  };
}

async function signIn(as: string, parameters: Record<string, string> = {}) {
  const visit = browser();
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid email profile offline_access',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'state',
    ...parameters,
  });
  const asked = await visit(`/oidc/auth?${query}`);
  const interaction = asked.headers.get('location') ?? '';
  if (!interaction.includes('/interaction/'))
    return { verifier, refused: interaction || (await asked.text()) };
  const page = await (await visit(interaction)).text();
  const chosen = await visit(interaction, { method: 'POST', body: new URLSearchParams({ as }) });
  const back = await visit(chosen.headers.get('location') ?? '');
  const code = new URL(back.headers.get('location') ?? redirect).searchParams.get('code');
  return { verifier, page, code };
}

const exchange = async (body: Record<string, string>, secret = cloud.issuer.clientSecret) => {
  const response = await fetch(`${cloud.issuer.url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: replies are looked at field by field
  return { status: response.status, body: (await response.json()) as any };
};

describe('signing in', () => {
  it('offers the demo users and ends with tokens the API takes', async () => {
    const { page, code, verifier } = await signIn('recruiter@agency.test');
    expect(page).toContain('Rosa Kim');
    const { status, body } = await exchange({
      grant_type: 'authorization_code',
      code: code ?? '',
      code_verifier: verifier,
      redirect_uri: redirect,
    });
    expect(status).toBe(200);
    const jwks = await (await fetch(`${cloud.issuer.url}/jwks`)).json();
    const { payload } = await jwtVerify(body.access_token, createLocalJWKSet(jwks as never), {
      issuer: cloud.issuer.url,
      audience: 'urn:afterword:api',
    });
    expect(payload).toMatchObject({ sub: 'recruiter@agency.test', email: 'recruiter@agency.test' });
    const renewed = await exchange({ grant_type: 'refresh_token', refresh_token: body.refresh_token });
    expect(renewed.status).toBe(200);
    expect(renewed.body.access_token).not.toBe(body.access_token);
  });

  it('wants the proof key that began it, once, and the client secret', async () => {
    const { code, verifier } = await signIn('recruiter@agency.test');
    const ask = { grant_type: 'authorization_code', code: code ?? '', redirect_uri: redirect };
    expect((await exchange({ ...ask, code_verifier: 'x'.repeat(43) })).status).toBe(400);
    expect((await exchange({ ...ask, code_verifier: verifier }, 'wrong')).status).toBe(401);
    expect((await exchange({ ...ask, code_verifier: verifier })).status).toBe(200);
    expect((await exchange({ ...ask, code_verifier: verifier })).body.error).toBe('invalid_grant');
  });

  it('sends nobody to another address', async () => {
    const { refused } = await signIn('recruiter@agency.test', { redirect_uri: 'https://evil.test/' });
    expect(refused).toContain('redirect_uri');
    expect(refused).not.toMatch(/^https:\/\/evil/);
  });

  it('does not sign in somebody it does not know', async () => {
    const { code } = await signIn('nobody@agency.test');
    expect(code).toBeNull();
  });
});

it('describes itself where clients look', async () => {
  const described = await (await fetch(`${cloud.issuer.url}/.well-known/openid-configuration`)).json();
  expect(described).toMatchObject({
    issuer: cloud.issuer.url,
    token_endpoint: `${cloud.issuer.url}/token`,
    code_challenge_methods_supported: ['S256'],
  });
});
