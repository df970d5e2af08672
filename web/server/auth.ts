import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import { identity } from './environment.ts';
import { oncePerKey } from './once-per-key.ts';
import { discover, postTo, type Renewal, renewTokens } from './renew-tokens.ts';
import { ownPath } from './safe-return-to.ts';

/** An access token with less than this left is renewed before it is used. */
const spareSeconds = 30;

const wallNow = (): number => Date.now() / 1000;

const renewOnce = oncePerKey<Renewal>(
  (refreshToken) => renewTokens(refreshToken, identity, { fetch, now: wallNow }),
  ({ kind }) => kind !== 'unreachable',
  { rememberMs: 60_000, now: () => performance.now() },
);

export const isLive = (token: JWT): boolean =>
  typeof token.accessToken === 'string' && Number(token.expiresAt) > wallNow() + spareSeconds;

/**
 * Sign-in by OpenID Connect. The tokens stay in the encrypted cookie; the session a page sees has none. Reading it
 * in a page renews nothing: a page cannot set cookies, and a rotated refresh token that nobody keeps ends the session.
 */
export const authOptions: AuthOptions = {
  session: { strategy: 'jwt' },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    {
      id: 'afterword',
      name: 'Afterword',
      type: 'oauth',
      wellKnown: `${identity.issuer}/.well-known/openid-configuration`,
      clientId: identity.clientId,
      clientSecret: identity.clientSecret,
      checks: ['pkce', 'state'],
      authorization: { params: { scope: identity.scope } },
      idToken: true,
      profile: ({ sub, name, email }: { sub: string; name?: string; email?: string }) => ({
        id: sub,
        name: name ?? null,
        email: email ?? null,
      }),
    },
  ],
  callbacks: {
    jwt: async ({ token, account }) =>
      account?.access_token
        ? {
            ...token,
            accessToken: account.access_token,
            refreshToken: account.refresh_token,
            expiresAt: account.expires_at ?? 0,
          }
        : token,
    // Without tokens nobody is signed in, whatever else the cookie remembers. (I9)
    session: ({ session, token }) => ({
      expires: session.expires,
      ...(token.accessToken || token.refreshToken
        ? { user: { ...session.user, id: token.sub }, live: isLive(token) }
        : {}),
    }),
    redirect: async ({ url, baseUrl }) => `${baseUrl}${ownPath(url, baseUrl)}`,
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.refreshToken === 'string') await revoke(token.refreshToken);
    },
  },
};

/** The same where cookies can be set: the one place at which a session is renewed, `/api/auth/session`. */
export const renewingAuthOptions: AuthOptions = {
  ...authOptions,
  callbacks: {
    ...authOptions.callbacks,
    jwt: async (about) => {
      const token = (await authOptions.callbacks?.jwt?.(about)) ?? about.token;
      return about.account || isLive(token) ? token : renewed(token);
    },
  },
};

async function renewed(token: JWT): Promise<JWT> {
  const { accessToken: _old, refreshToken, expiresAt: _at, ...person } = token;
  if (typeof refreshToken !== 'string') return person;
  const renewal = await renewOnce(refreshToken);
  switch (renewal.kind) {
    case 'fresh':
      return { ...person, ...renewal.tokens };
    case 'unreachable':
      return token;
    case 'ended':
      return person;
  }
}

/** Tells the issuer that this sign-in is over (RFC 7009), where it wants to hear it. */
async function revoke(refreshToken: string): Promise<void> {
  const endpoints = await discover(identity, { fetch });
  if (!endpoints?.revocation_endpoint) return;
  const form = { token: refreshToken, token_type_hint: 'refresh_token' };
  // Signing out here must work while the issuer is down: the cookie goes either way.
  await postTo(endpoints.revocation_endpoint, identity, form, fetch).catch(() => undefined);
}
