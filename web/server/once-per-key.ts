interface Options {
  /** How long an answer is remembered, in milliseconds. */
  readonly rememberMs: number;
  /** Milliseconds, any origin. */
  readonly now: () => number;
}

/**
 * Runs a task once per key: who asks while it runs, or shortly after, gets the same answer. A refresh token that is
 * used twice looks stolen, and its issuer ends the session; two tabs that wake up together must not do that, nor a
 * reply that got lost on its way to the browser.
 */
export function oncePerKey<T>(
  run: (key: string) => Promise<T>,
  keep: (answer: T) => boolean,
  { rememberMs, now }: Options,
): (key: string) => Promise<T> {
  const known = new Map<string, { readonly answer: Promise<T>; until: number }>();
  return (key) => {
    for (const [old, { until }] of known) if (until <= now()) known.delete(old);
    const before = known.get(key);
    if (before) return before.answer;
    const answer = run(key);
    const entry = { answer, until: Number.POSITIVE_INFINITY };
    known.set(key, entry);
    answer.then(
      (value) => {
        if (keep(value)) entry.until = now() + rememberMs;
        else known.delete(key);
      },
      () => known.delete(key),
    );
    return answer;
  };
}
