import 'server-only';

/*
 * Every variable the portal reads, once. Left out, they are what `pnpm start` uses on a laptop; a deployment sets
 * them all.
 */

/** Where the API is. */
export const apiUrl = process.env.AFTERWORD_API_URL ?? 'http://localhost:4000';

/** The local cloud's control server, with the clock and the inbox; `null` in a deployment. */
export const controlUrl = process.env.AFTERWORD_CONTROL_URL ?? null;

/** Origin of the storage that browsers send résumés to; `null`: there is none, and they cannot. */
export const filesOrigin = process.env.AFTERWORD_FILES_ORIGIN ?? null;

/** Who says who somebody is: an OpenID Connect issuer, and the portal as its client. */
export const identity = {
  issuer: process.env.AFTERWORD_OIDC_ISSUER ?? 'http://localhost:4600/oidc',
  clientId: process.env.AFTERWORD_OIDC_CLIENT_ID ?? 'afterword-portal',
  clientSecret: process.env.AFTERWORD_OIDC_CLIENT_SECRET ?? '',
  /** What is asked for; issuers differ in what they call a sign-in that can be renewed. */
  scope: process.env.AFTERWORD_OIDC_SCOPE ?? 'openid email profile offline_access',
} as const;
