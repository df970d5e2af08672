import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';

const issuer = process.env.AFTERWORD_OIDC_ISSUER ?? 'http://localhost:4600/oidc';
const clientId = process.env.AFTERWORD_OIDC_CLIENT_ID ?? 'afterword-portal';
const clientSecret = process.env.AFTERWORD_OIDC_CLIENT_SECRET ?? '';

/** Sign-in by OpenID Connect. The access token stays in the encrypted cookie; the session a page sees has none. */
export const authOptions: AuthOptions = {
  session: { strategy: 'jwt' },
  pages: { signIn: '/sign-in' },
  providers: [
    {
      id: 'afterword',
      name: 'Afterword',
      type: 'oauth',
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      checks: ['pkce', 'state'],
      authorization: { params: { scope: 'openid email profile offline_access' } },
      idToken: true,
      profile: ({ sub, name, email }: { sub: string; name?: string; email?: string }) => ({
        id: sub,
        name: name ?? null,
        email: email ?? null,
      }),
    },
  ],
  callbacks: {
    jwt: async ({ token, account }) => {
      if (account?.access_token) {
        return {
          ...token,
          accessToken: account.access_token,
          refreshToken: account.refresh_token,
          expiresAt: account.expires_at ?? 0,
        };
      }
      return Number(token.expiresAt) * 1000 > Date.now() + 30_000 ? token : refresh(token);
    },
    session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
  },
};

/** Trades the refresh token for a new access token; without one the session has no token any more. */
async function refresh(token: JWT): Promise<JWT> {
  const { accessToken: _expired, ...rest } = token;
  if (typeof token.refreshToken !== 'string') return rest;
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token.refreshToken }),
  }).catch(() => undefined);
  if (!response?.ok) return rest;
  const fresh = (await response.json()) as {
    access_token: string;
    refresh_token?: string;
    expires_in: number;
  };
  return {
    ...token,
    accessToken: fresh.access_token,
    refreshToken: fresh.refresh_token ?? token.refreshToken,
    expiresAt: Math.floor(Date.now() / 1000) + fresh.expires_in,
  };
}
