import { controlUrl } from '../../../server/environment.ts';
import { isSameOrigin } from '../../../server/is-same-origin.ts';
import { liveAccessToken } from '../../../server/session-token.ts';

/** Moves the local cloud's clock; exists only where there is one. */
export async function POST(request: Request): Promise<Response> {
  if (!controlUrl) return new Response(null, { status: 404 });
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (!(await liveAccessToken())) return new Response(null, { status: 401 });
  const reply = await fetch(`${controlUrl}/clock`, { method: 'POST', body: await request.text() });
  return new Response(await reply.text(), {
    status: reply.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
