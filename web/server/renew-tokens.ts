import * as z from 'zod/mini';

/** What the portal keeps of a sign-in, in its encrypted cookie. */
interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Epoch seconds at which the access token ends. */
  readonly expiresAt: number;
}

/** `ended`: the issuer no longer knows this sign-in. `unreachable`: nobody can say; try again later. */
export type Renewal =
  | { readonly kind: 'fresh'; readonly tokens: Tokens }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unreachable' };

export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface RenewalNeeds {
  readonly fetch: typeof fetch;
  /** Epoch seconds, wall time: identity does not follow a moved clock. */
  readonly now: () => number;
}

const discovery = z.object({
  issuer: z.string(),
  token_endpoint: z.url(),
  revocation_endpoint: z.optional(z.url()),
});
export type Discovery = z.infer<typeof discovery>;

const grant = z.object({
  access_token: z.string(),
  refresh_token: z.optional(z.string()),
  expires_in: z.number(),
});

/** The issuer's endpoints, as it publishes them (OpenID Connect Discovery 1.0, 4); `undefined` while out of reach. */
export async function discover(
  { issuer }: Pick<Issuer, 'issuer'>,
  { fetch }: Pick<RenewalNeeds, 'fetch'>,
): Promise<Discovery | undefined> {
  try {
    const reply = await fetch(`${issuer}/.well-known/openid-configuration`, { cache: 'no-store' });
    const found = z.safeParse(discovery, await reply.json());
    // A document that speaks for somebody else is none (4.3).
    return found.success && found.data.issuer === issuer ? found.data : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 6749 2.3.1: both parts are form-encoded before they are joined. */
const basic = ({ clientId, clientSecret }: Issuer): string =>
  `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`;

export const postTo = (endpoint: string, issuer: Issuer, form: Record<string, string>, call: typeof fetch) =>
  call(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: basic(issuer) },
    body: new URLSearchParams(form).toString(),
    cache: 'no-store',
  });

/** Trades a refresh token for new tokens (RFC 6749 6). A rotated refresh token replaces the old one. */
export async function renewTokens(
  refreshToken: string,
  issuer: Issuer,
  { fetch, now }: RenewalNeeds,
): Promise<Renewal> {
  const endpoints = await discover(issuer, { fetch });
  if (!endpoints) return { kind: 'unreachable' };
  try {
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
    const reply = await postTo(endpoints.token_endpoint, issuer, form, fetch);
    // 400 and 401 are the issuer's "no" (5.2); anything else says nothing about the session.
    if (reply.status === 400 || reply.status === 401) return { kind: 'ended' };
    const parsed = z.safeParse(grant, await reply.json());
    if (!reply.ok || !parsed.success) return { kind: 'unreachable' };
    const { access_token, refresh_token, expires_in } = parsed.data;
    return {
      kind: 'fresh',
      tokens: {
        accessToken: access_token,
        refreshToken: refresh_token ?? refreshToken,
        expiresAt: Math.floor(now() + expires_in),
      },
    };
  } catch {
    return { kind: 'unreachable' };
  }
}
