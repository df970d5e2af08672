interface Needs {
  readonly fetch: typeof fetch;
  /** Renews the session once for everybody who asks; whether there is one now. */
  readonly renew: () => Promise<boolean>;
}

/** A fetch that outlives the access token: a 401 renews the session, then the same call goes out once more. */
export const createSessionFetch =
  ({ fetch, renew }: Needs): typeof fetch =>
  async (input, init) => {
    const reply = await fetch(input, init);
    if (reply.status !== 401 || !(await renew())) return reply;
    return fetch(input, init);
  };
