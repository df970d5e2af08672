import 'server-only';
import { cookies } from 'next/headers';
import { getToken, type JWT } from 'next-auth/jwt';
import { isLive } from './auth.ts';

/** The access token of whoever sent this request, while it lives; `null` means sign in or renew first. */
export async function liveAccessToken(): Promise<string | null> {
  const token = await sessionToken();
  return token && isLive(token) && typeof token.accessToken === 'string' ? token.accessToken : null;
}

async function sessionToken(): Promise<JWT | null> {
  const jar = await cookies();
  const named = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]));
  // Asks for cookies and headers alone; its type wants a whole request.
  const request = { cookies: named, headers: {} } as unknown as Parameters<typeof getToken>[0]['req'];
  return getToken({ req: request });
}
