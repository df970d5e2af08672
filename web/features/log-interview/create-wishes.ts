import type { CallOptions, Result } from '@afterword/contracts/client';

/**
 * Remembers what a form asked for: the same wish keeps its Idempotency-Key, and what succeeded once is not asked
 * again when a later part failed. A changed wish is another one.
 */
export function createWishes() {
  const keys = new Map<string, string>();
  const results = new Map<string, unknown>();
  return async function once<Body, T>(
    name: string,
    body: Body,
    call: (body: Body, options: CallOptions) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const wish = `${name} ${JSON.stringify(body)}`;
    // Only `call` of the same name writes under this wish, so what is kept is a `T`.
    if (results.has(wish)) return { ok: true, data: results.get(wish) as T, status: 200 };
    const idempotencyKey = keys.get(wish) ?? crypto.randomUUID();
    keys.set(wish, idempotencyKey);
    const result = await call(body, { idempotencyKey });
    if (result.ok) results.set(wish, result.data);
    // A refusal is an answer: after a change elsewhere the same wish may go through, with a new key.
    else if ([409, 422].includes(result.problem.status) && result.problem.code !== 'idempotency/in-progress')
      keys.delete(wish);
    return result;
  };
}

export type Once = ReturnType<typeof createWishes>;
