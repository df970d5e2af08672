import { createHash } from 'node:crypto';
import { idempotencyHeader, isIdempotencyKey } from '@afterword/contracts/idempotency-key';
import type { User } from '@afterword/core/user/user';
import type { IdempotencyRecord } from '@afterword/store/ports';
import type { Dependencies } from './dependencies.ts';
import { fail } from './problem-error.ts';

/** How long a key is remembered. */
const keptSeconds = 24 * 3600;

/** A request with its key, told apart from other requests under the same key. */
export interface Keyed {
  readonly key: string;
  readonly requestHash: string;
}

/** Reads and checks the key; ends the request without a usable one. */
export function readKey(header: string | undefined, user: User, request: readonly string[]): Keyed {
  if (header === undefined || !isIdempotencyKey(header)) {
    return fail(
      'idempotency/key-missing',
      `Send ${idempotencyHeader} with 1 to 100 visible characters, new for each request.`,
    );
  }
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  return { key: `${user.id}#${header}`, requestHash };
}

/** The answer given before, if this is a repetition. Another request under the same key is refused (I8). */
export async function findEarlier(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'>,
  { key, requestHash }: Keyed,
): Promise<IdempotencyRecord | undefined> {
  const earlier = await stores.idempotency.find(key);
  if (!earlier || earlier.expiresAt <= clock.now()) return undefined;
  if (earlier.requestHash !== requestHash) {
    fail('idempotency/key-reused', `This ${idempotencyHeader} was used for another request.`);
  }
  return earlier;
}

/** Keeps the answer for a repetition. Two at once: the first answer stands. */
export async function remember(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'>,
  keyed: Keyed,
  answer: Pick<IdempotencyRecord, 'status' | 'body' | 'headers'>,
): Promise<void> {
  const now = clock.now();
  await stores.commits.commit([
    { kind: 'idempotency', value: { ...keyed, ...answer, expiresAt: now + keptSeconds }, now },
  ]);
}
