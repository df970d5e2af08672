import 'server-only';
import { type Client, createClient } from '@afterword/contracts/client';
import { apiUrl } from './environment.ts';
import { liveAccessToken } from './session-token.ts';

/** Longer than this, and the page goes out without the data; the browser asks for it itself. */
const patienceMs = 1500;

/** The API for a page's first paint, as whoever is signed in; `null` where the browser has to renew the session first. */
export async function portalApi(): Promise<Client | null> {
  const accessToken = await liveAccessToken();
  if (!accessToken) return null;
  return createClient({
    baseUrl: apiUrl,
    accessToken: () => accessToken,
    fetch: (input, init) =>
      fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
  });
}
