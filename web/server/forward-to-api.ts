import 'server-only';
import { type ProblemCode, problem, problemMediaType } from '@afterword/contracts/problems';
import type { NextRequest } from 'next/server';
import { apiUrl } from './environment.ts';
import { isSameOrigin } from './is-same-origin.ts';
import { liveAccessToken } from './session-token.ts';

const passed = ['content-type', 'idempotency-key', 'if-match'];
const returned = ['content-type', 'etag', 'location', 'retry-after'];
const mostBytes = 1_000_000;

const refuse = (code: ProblemCode, detail: string): Response => {
  const about = problem(code, { detail });
  return Response.json(about, {
    status: about.status,
    headers: { 'content-type': problemMediaType, 'cache-control': 'no-store' },
  });
};

/**
 * Hands a browser's call on to the API with the token of whoever is signed in; a browser never holds one. An ended
 * token is `auth/missing`: the browser renews the session once for all its tabs, then asks again.
 */
export async function forwardToApi(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.replace(/^\/api\/portal/, '');
  if (!path.startsWith('/v1/')) return refuse('not-found', 'There is nothing at this address.');
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (writes && !isSameOrigin(request)) return refuse('access/denied', 'This call came from another site.');
  const accessToken = await liveAccessToken();
  if (!accessToken) return refuse('auth/missing', 'Your session has ended. Sign in again.');
  const body = writes ? await request.text() : '';
  if (body.length > mostBytes) return refuse('request/too-large', 'This is more than can be sent at once.');
  const headers = new Headers({ authorization: `Bearer ${accessToken}` });
  for (const name of passed) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const reply = await fetch(`${apiUrl}${path}${request.nextUrl.search}`, {
    method: request.method,
    headers,
    cache: 'no-store',
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(29_000)]),
    ...(body ? { body } : {}),
  }).catch(() => undefined);
  if (!reply) return refuse('unavailable', 'The service cannot be reached at the moment. Try again shortly.');
  const answered = new Headers({ 'cache-control': 'no-store' });
  for (const name of returned) {
    const value = reply.headers.get(name);
    if (value !== null) answered.set(name, value);
  }
  return new Response(reply.status === 204 ? null : await reply.text(), {
    status: reply.status,
    headers: answered,
  });
}
