/**
 * The routes that need no session. Everything else under `/v1` passes the JWT authorizer, so a route that is
 * forgotten here is refused rather than open.
 *
 * Candidate links and one-click unsubscribe carry their own signed token; GET shows, POST acts (RFC 8058).
 */
export const publicRoutes: readonly { readonly method: 'GET' | 'POST'; readonly path: string }[] = [
  { method: 'GET', path: '/v1/health' },
  { method: 'GET', path: '/v1/openapi.json' },
  { method: 'GET', path: '/v1/docs' },
  { method: 'GET', path: '/v1/candidate-links/{token}' },
  { method: 'POST', path: '/v1/candidate-links/{token}' },
  { method: 'GET', path: '/v1/candidate-links/{token}/{action}' },
  { method: 'POST', path: '/v1/candidate-links/{token}/{action}' },
  { method: 'GET', path: '/v1/unsubscribe/{token}' },
  { method: 'POST', path: '/v1/unsubscribe/{token}' },
];

/**
 * Methods of the signed-in API. Not `ANY`: that would catch OPTIONS as well, and the authorizer would refuse a
 * browser's preflight, which never carries a token. Unmatched OPTIONS are answered by the CORS configuration.
 */
export const signedInMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
