import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let token: string;

const route = (RouteKey: string, more: object = {}) =>
  resource('AWS::ApiGatewayV2::Route', {
    RouteKey,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
    ...more,
  });
const signedIn = { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } };

beforeAll(async () => {
  cloud = await startSampleCloud({
    Api: resource('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: { AllowOrigins: ['http://localhost:3000'] },
    }),
    Stage: resource('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 1000 },
      RouteSettings: { 'GET /slow/{id}': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 2 } },
    }),
    Echo: functionResource('echo'),
    Integration: resource('AWS::ApiGatewayV2::Integration', {
      IntegrationUri: { 'Fn::GetAtt': ['Echo', 'Arn'] },
    }),
    Authorizer: resource('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Issuer: { Ref: 'OidcIssuer' }, Audience: [{ Ref: 'OidcAudience' }] },
    }),
    Open: route('GET /open/{id}'),
    Slow: route('GET /slow/{id}'),
    Exact: route('GET /open/exact'),
    Greedy: route('ANY /v1/{proxy+}', signedIn),
    Post: route('POST /v1/things', signedIn),
  });
  token = (await cloud.token('recruiter@agency.test')) ?? '';
});
afterAll(() => cloud?.end());

const call = (path: string, init: RequestInit = {}) => fetch(cloud.apiUrl + path, init);
const signed = (bearer = token) => ({ headers: { authorization: `Bearer ${bearer}` } });
const eventOf = async (response: Response) => {
  expect(response.status).toBe(201);
  // biome-ignore lint/suspicious/noExplicitAny: events are looked at field by field
  return (await response.json()) as any;
};

describe('routes', () => {
  it.each([
    ['GET', '/open/exact', 'GET /open/exact', undefined],
    ['GET', '/open/a%20b', 'GET /open/{id}', { id: 'a b' }],
    ['POST', '/v1/things', 'POST /v1/things', undefined],
    ['GET', '/v1/things', 'ANY /v1/{proxy+}', { proxy: 'things' }],
    ['PATCH', '/v1/a/b', 'ANY /v1/{proxy+}', { proxy: 'a/b' }],
  ])('sends %s %s to %s', async (method, path, routeKey, pathParameters) => {
    const event = await eventOf(await call(path, { method, ...signed() }));
    expect(event.routeKey).toBe(routeKey);
    expect(event.pathParameters).toEqual(pathParameters);
  });

  it.each([
    ['GET', '/'],
    ['POST', '/open/1'],
    ['GET', '/open/1/2'],
    ['GET', '/v1'],
  ])('knows no %s %s', async (method, path) => {
    const response = await call(path, { method });
    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
  });
});

describe('payload 2.0', () => {
  it('hands over query, cookies, headers, body and the virtual time, and writes the reply', async () => {
    const response = await call('/v1/things?a=1&a=2&b=%26', {
      method: 'POST',
      headers: { ...signed().headers, cookie: 'one=1; two=2', 'x-thing': 'yes' },
      body: '{"name":"é"}',
    });
    expect(response.headers.get('x-seen')).toBe('yes');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const event = await eventOf(response);
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/v1/things',
      rawQueryString: 'a=1&a=2&b=%26',
      queryStringParameters: { a: '1,2', b: '&' },
      cookies: ['one=1', 'two=2'],
      body: '{"name":"é"}',
      isBase64Encoded: false,
    });
    expect(event.headers['x-thing']).toBe('yes');
    expect(event.headers.cookie).toBeUndefined();
    expect(event.requestContext.http).toMatchObject({ method: 'POST', path: '/v1/things' });
    expect(Math.abs(event.requestContext.timeEpoch / 1000 - cloud.now())).toBeLessThan(5);
    expect(event.requestContext.authorizer.jwt.claims).toMatchObject({ sub: 'recruiter@agency.test' });
  });

  it('answers 500 and no more when the function fails or dies', async () => {
    for (const act of ['throw', 'exit']) {
      const response = await call('/v1/things', {
        method: 'POST',
        ...signed(),
        body: JSON.stringify({ act }),
      });
      expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    }
    expect((await call('/open/exact')).status).toBe(201);
  });
});

describe('the JWT authorizer', () => {
  const forged = async () =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'local' })
      .setIssuer(cloud.issuer.url)
      .setAudience('urn:afterword:api')
      .setExpirationTime('1h')
      .sign((await generateKeyPair('RS256')).privateKey);
  const unsigned = () => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    return `${encode({ alg: 'none' })}.${encode({ iss: cloud.issuer.url, aud: 'urn:afterword:api', exp: 4e9 })}.`;
  };

  it.each<[string, () => Promise<string> | string]>([
    ['no token', () => ''],
    ['nonsense', () => 'nonsense'],
    ['a token signed with another key', () => forged()],
    ['an unsigned token', unsigned],
    [
      'a token with another body under the same signature',
      () => token.replace(/\.[^.]+\./, `.${Buffer.from('{}').toString('base64url')}.`),
    ],
  ])('refuses %s', async (_what, bearer) => {
    const response = await call('/v1/things', signed(await bearer()));
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
  });

  it('goes by the wall clock: moving the virtual one signs nobody out', async () => {
    await cloud.advanceTo(new Date((cloud.now() + 30 * 86_400) * 1000).toISOString());
    expect((await call('/v1/things', signed())).status).toBe(201);
  });
});

describe('throttling', () => {
  it('lets through a burst, then says Too Many Requests', async () => {
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await call('/slow/1')).status);
    expect(statuses.slice(0, 2)).toEqual([201, 201]);
    expect(statuses.slice(2)).toContain(429);
    expect((await call('/open/1')).status).toBe(201);
  });
});

describe('CORS', () => {
  it('names the portal and nobody else', async () => {
    const allowed = async (origin: string) =>
      (await call('/open/1', { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await allowed('http://elsewhere.test')).toBeNull();
  });
});
