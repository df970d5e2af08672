/** Where somebody is led who asked for nothing in particular. */
export const home = '/';

/**
 * A path of our own origin, from what an address asks for; anything else is the start page. `//host`, `/\host` and
 * full addresses of others lead out.
 *
 * @param wish A path, or a full address of `origin`.
 */
export function ownPath(wish: string | null | undefined, origin = 'http://portal.invalid'): string {
  if (!wish || !URL.canParse(wish, origin)) return home;
  const { origin: found, pathname, search, hash } = new URL(wish, origin);
  if (found !== new URL(origin).origin) return home;
  // Read a second time it may name a host: `/.//host` is `//host` once its dots are resolved.
  return pathname.startsWith('//') ? home : `${pathname}${search}${hash}`;
}

/** A page to come back to after signing in: not the sign-in itself, which would go in circles, and nothing of the API. */
export function safeReturnTo(wish: string | null | undefined): string {
  const path = ownPath(wish);
  return /^\/(api|sign-in)([/?#]|$)/.test(path) ? home : path;
}
