import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import type { UserPool } from '../cognito/user-pool.ts';
import type { VerifyToken } from '../http-api/http-api-server.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';
import { openSessions } from './sessions.ts';
import { errorPage, signInPage } from './sign-in-page.ts';

/** Somebody who can sign in with one click. */
export type DemoUser = { readonly email: string; readonly name: string };

export type Issuer = {
  readonly url: string;
  readonly clientSecret: string;
  /** Serves everything below the issuer's path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** An access token without signing in by hand; `undefined` for somebody unknown. */
  tokenFor(email: string): Promise<string | undefined>;
  readonly verify: VerifyToken;
};

type Options = {
  /** `http://localhost:4600/oidc`. */
  readonly url: string;
  readonly audience: string;
  readonly portalUrl: string;
  /** Who may sign in. */
  readonly pool: UserPool;
  readonly state: Pick<StateDirectory, 'file'>;
};

type Keys = { jwk?: JWK; clientSecret: string; cookieKey: string };

const clientId = 'afterword-portal';
const hour = 3600;

/** A certified OpenID Connect server with one client, the portal, and one-click sign-in for the people of the pool. */
export async function createIssuer({ url, audience, portalUrl, pool, state }: Options): Promise<Issuer> {
  const keys = state.file<Keys>('identity', parseKeys, () => ({
    clientSecret: randomBytes(32).toString('base64url'),
    cookieKey: randomBytes(32).toString('base64url'),
  }));
  if (!keys.value.jwk) {
    const pair = await generateKeyPair('RS256', { extractable: true });
    keys.value.jwk = { ...(await exportJWK(pair.privateKey)), alg: 'RS256', use: 'sig', kid: 'local' };
  }
  keys.save();
  const { jwk, clientSecret, cookieKey } = keys.value;
  const find = (id: string): DemoUser | undefined => {
    const account = pool.find(id);
    return account?.enabled ? account : undefined;
  };
  const provider = new Provider(url, {
    ...configuration({ audience, portalUrl, jwk, clientSecret, cookieKey, find }),
    adapter: openSessions(state),
  });
  const signingKey = await importJWK(jwk, 'RS256');
  const { kty, n = '', e = '' } = jwk;
  const publicKey = await importJWK({ kty: kty ?? 'RSA', n, e }, 'RS256');
  const handleOidc = provider.callback();

  return {
    url,
    clientSecret,
    handle: async (request, response) => {
      const path = new URL(request.url ?? '/', url).pathname;
      if (/\/interaction\/[^/]+$/.test(path)) return interact(provider, pool, request, response);
      request.url = (request.url ?? '').replace(/^\/oidc/, '') || '/';
      Object.assign(request, { originalUrl: `/oidc${request.url}` });
      await handleOidc(request, response);
    },
    tokenFor: async (email) => {
      const user = find(email);
      if (!user) return undefined;
      return new SignJWT({
        email: user.email,
        name: user.name,
        client_id: clientId,
        scope: 'openid email profile',
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'local', typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience(audience)
        .setSubject(user.email)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(signingKey);
    },
    verify: async (token, expected) => {
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          issuer: expected.issuer,
          audience: [...expected.audience],
          algorithms: ['RS256'],
        });
        return payload as JsonObject;
      } catch {
        return undefined;
      }
    },
  };
}

async function interact(
  provider: Provider,
  pool: UserPool,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Throws for an interaction that is not this browser's, or is over.
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      })
      .end(
        signInPage(
          uid,
          pool.all().filter(({ enabled }) => enabled),
        ),
      );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const accountId = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('as') ?? '';
  const account = pool.find(accountId);
  // Whoever comes has no use for another invitation.
  if (account?.enabled && !account.confirmed) pool.put({ ...account, confirmed: true });
  await provider.interactionFinished(request, response, { login: { accountId } });
}

function configuration(needs: {
  audience: string;
  portalUrl: string;
  jwk: JWK;
  clientSecret: string;
  cookieKey: string;
  find(email: string): DemoUser | undefined;
}): Configuration {
  const portals = [needs.portalUrl, needs.portalUrl.replace('localhost', '127.0.0.1')];
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: needs.clientSecret,
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: portals.map((portal) => `${portal}/api/auth/callback/afterword`),
        post_logout_redirect_uris: portals.flatMap((portal) => [portal, `${portal}/sign-in`]),
      },
    ],
    jwks: { keys: [needs.jwk as Required<Pick<JWK, 'kty'>> & JWK] },
    cookies: { keys: [needs.cookieKey] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      RefreshToken: 14 * 24 * hour,
      Session: 14 * 24 * hour,
      Grant: 14 * 24 * hour,
      Interaction: hour,
    },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: async (_context, id) => {
      const user = needs.find(id);
      return (
        user && {
          accountId: id,
          claims: () => ({ sub: id, email: user.email, email_verified: true, name: user.name }),
        }
      );
    },
    extraTokenClaims: async (_context, token) => {
      const user =
        'accountId' in token && typeof token.accountId === 'string' ? needs.find(token.accountId) : undefined;
      return user ? { email: user.email, name: user.name } : {};
    },
    // One client, ours: nobody needs to be asked whether it may know who they are.
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile offline_access');
      grant.addResourceScope(needs.audience, 'openid email profile');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => needs.audience,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: 'openid email profile',
          audience: needs.audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: hour,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: { enabled: true },
    },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = errorPage(description ?? error);
    },
    interactions: { url: (_context, interaction) => `/oidc/interaction/${interaction.uid}` },
    pkce: { required: () => true },
  };
}

function parseKeys(stored: unknown): Keys {
  if (!isObject(stored) || typeof stored.clientSecret !== 'string' || typeof stored.cookieKey !== 'string') {
    throw new TypeError('not identity keys');
  }
  return stored as Keys;
}
