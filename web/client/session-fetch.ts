interface Needs {
  readonly fetch: typeof fetch;
  /** Renews the session once for everybody who asks; whether there is one now. */
  readonly renew: () => Promise<boolean>;
}

/** Characters. Browsers refuse more than 64 KiB on its way out of pages that are gone; a character is up to 3 bytes. */
const outlivesItsPage = 16_000;

/** What somebody pressed is sent to the end, even where they leave the page the same moment. */
function toTheEnd(init: RequestInit | undefined): RequestInit | undefined {
  const isCommand = init?.method !== undefined && init.method !== 'GET';
  const { length } = String(init?.body ?? '');
  return isCommand && length <= outlivesItsPage ? { ...init, keepalive: true } : init;
}

/** A fetch that outlives the access token: a 401 renews the session, then the same call goes out once more. */
export const createSessionFetch =
  ({ fetch, renew }: Needs): typeof fetch =>
  async (input, init) => {
    const reply = await fetch(input, toTheEnd(init));
    if (reply.status !== 401 || !(await renew())) return reply;
    return fetch(input, toTheEnd(init));
  };
