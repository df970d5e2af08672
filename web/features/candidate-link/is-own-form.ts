/**
 * Whether a form came from our own page. Browsers say so in `Sec-Fetch-Site`; older ones only in `Origin`, which
 * reads `null` under our `no-referrer` policy (Fetch 3.2, "append a request Origin header").
 */
export function isOwnForm(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || origin === 'null') return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
