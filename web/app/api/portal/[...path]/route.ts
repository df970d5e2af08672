import type { NextRequest } from 'next/server';
import { getToken } from 'next-auth/jwt';
import { isSameOrigin } from '../../../../server/is-same-origin.ts';

const apiUrl = process.env.AFTERWORD_API_URL ?? 'http://localhost:4000';
const passed = ['content-type', 'idempotency-key', 'if-match'];
const returned = ['content-type', 'etag', 'location'];

/** Hands a browser's call on to the API with the token of whoever is signed in. */
async function forward(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.replace(/^\/api\/portal/, '');
  if (!path.startsWith('/v1/') || path.includes('..')) return new Response(null, { status: 404 });
  if (request.method !== 'GET' && !isSameOrigin(request)) return new Response(null, { status: 403 });
  const token = await getToken({ req: request });
  if (typeof token?.accessToken !== 'string') return new Response(null, { status: 401 });
  const headers = new Headers({ authorization: `Bearer ${token.accessToken}` });
  for (const name of passed) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const body = request.method === 'GET' ? undefined : await request.text();
  const reply = await fetch(`${apiUrl}${path}${request.nextUrl.search}`, {
    method: request.method,
    headers,
    cache: 'no-store',
    ...(body ? { body } : {}),
  }).catch(() => undefined);
  if (!reply) return new Response(null, { status: 503 });
  const answered = new Headers({ 'cache-control': 'no-store' });
  for (const name of returned) {
    const value = reply.headers.get(name);
    if (value !== null) answered.set(name, value);
  }
  return new Response(await reply.text(), { status: reply.status, headers: answered });
}

export { forward as DELETE, forward as GET, forward as PATCH, forward as POST, forward as PUT };
