import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { account } from '../cloudformation/pseudo-parameters.ts';
import type { RouteDefinition } from '../cloudformation/read-service.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json.ts';
import { type Handler, readBody, singleHeaders } from '../loopback-server.ts';
import { matchRoute } from './match-route.ts';
import { createTokenBucket } from './token-bucket.ts';

/** Checks a bearer token as the JWT authorizer does; `undefined` unless issuer, audience, time and signature hold. */
export type VerifyToken = (
  token: string,
  expected: { readonly issuer: string; readonly audience: readonly string[] },
) => Promise<JsonObject | undefined>;

type Needs = {
  readonly routes: readonly RouteDefinition[];
  readonly corsOrigins: readonly string[];
  readonly verify: VerifyToken;
  readonly clock: Pick<VirtualClock, 'now'>;
  /** Whether the route's function lets API Gateway in. */
  mayInvoke(route: RouteDefinition): boolean;
  invoke(functionArn: string, event: unknown): Promise<unknown>;
};

/** The HTTP API of the template: routes, throttling, JWT authorizer, CORS, payload format 2.0. */
export function httpApi(needs: Needs): Handler {
  const buckets = new Map(
    needs.routes.map(({ routeKey, throttle }) => [
      routeKey,
      throttle ? createTokenBucket(throttle, () => performance.now() / 1000) : () => true,
    ]),
  );
  const open = new Map(needs.routes.map((route) => [route.routeKey, needs.mayInvoke(route)]));
  return async (request, response) => {
    const headers = singleHeaders(request);
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://api');
    setCors(response, headers.origin, needs.corsOrigins);
    if (method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const matched = matchRoute(needs.routes, method, url.pathname);
    if (!matched) return plain(response, 404, 'Not Found');
    const { route, pathParameters } = matched;
    if (!buckets.get(route.routeKey)?.()) return plain(response, 429, 'Too Many Requests');
    let claims: JsonObject | undefined;
    if (route.jwt) {
      const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
      claims = token === undefined ? undefined : await needs.verify(token, route.jwt);
      if (!claims) return plain(response, 401, 'Unauthorized');
    }
    if (!open.get(route.routeKey)) return plain(response, 500, 'Internal Server Error');
    const body = await readBody(request);
    const event = toEvent({
      method,
      url,
      headers,
      body,
      route,
      pathParameters,
      claims,
      now: needs.clock.now(),
    });
    try {
      writeReply(response, await needs.invoke(route.functionArn, event));
    } catch {
      plain(response, 500, 'Internal Server Error');
    }
  };
}

function setCors(response: ServerResponse, origin: string | undefined, allowed: readonly string[]): void {
  if (origin === undefined || !allowed.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-headers', 'authorization,content-type,idempotency-key,if-match');
  response.setHeader('access-control-allow-methods', 'GET,POST,PUT,PATCH,DELETE');
  response.setHeader('access-control-expose-headers', 'etag,location');
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

type Parts = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly route: RouteDefinition;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims: JsonObject | undefined;
  readonly now: number;
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
function toEvent({ method, url, headers, body, route, pathParameters, claims, now }: Parts): JsonObject {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    query[name] = name in query ? `${query[name]},${value}` : value;
  }
  const { cookie, ...rest } = headers;
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: rest,
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: Math.floor(now),
      ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
    },
    ...(body.length > 0 ? { body: body.toString('utf8') } : {}),
    isBase64Encoded: false,
  };
}

function writeReply(response: ServerResponse, answer: unknown): void {
  const reply =
    isObject(answer) && 'statusCode' in answer ? answer : { statusCode: 200, body: JSON.stringify(answer) };
  const cookies = listOf(objectOf(reply).cookies).map(String);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  for (const [name, value] of Object.entries(objectOf(objectOf(reply).headers))) {
    response.setHeader(name, String(value));
  }
  const body = textOf(objectOf(reply).body) ?? '';
  response.statusCode = numberOf(objectOf(reply).statusCode) ?? 200;
  response.end(objectOf(reply).isBase64Encoded === true ? Buffer.from(body, 'base64') : body);
}
