import 'server-only';

/** Whether a write comes from one of our own pages. Neither header: no browser we serve. */
export function isSameOrigin(request: { readonly headers: Headers }): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}
