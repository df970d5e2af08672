import { type Client, createClient } from '@afterword/contracts/client';

/** The API as the browser reaches it: through the portal, which adds who is signed in. */
export const api: Client = createClient({
  baseUrl: '/api/portal',
  fetch: (...request) => fetch(...request),
  // The portal replaces it; the token itself never reaches a browser.
  accessToken: () => 'session',
});
