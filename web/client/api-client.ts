import { type Client, createClient } from '@afterword/contracts/client';
import { renewSession } from './session.ts';
import { createSessionFetch } from './session-fetch.ts';

/** The API as the browser reaches it: through the portal, which adds who is signed in. */
export const apiClient: Client = createClient({
  baseUrl: '/api/portal',
  fetch: createSessionFetch({ fetch: (...call) => fetch(...call), renew: renewSession }),
  // The portal replaces it; the token itself never reaches a browser.
  accessToken: () => 'session',
});
