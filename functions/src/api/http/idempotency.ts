import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { idempotencyHeader, isIdempotencyKey } from '@afterword/contracts/idempotency-key';
import type { User } from '@afterword/core/user/user';
import type { IdempotencyRecord } from '@afterword/store/items';
import type { Dependencies } from './dependencies.ts';
import type { Encoded } from './encode-answer.ts';
import { fail } from './problem-error.ts';

/** How long a key is remembered. */
const keptSeconds = 24 * 3600;

/** A request with its key, told apart from other requests under the same key. */
export interface Keyed {
  readonly key: string;
  readonly requestHash: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Reads and checks the key; ends the request without a usable one. Only a hash of the key is kept: clients choose it,
 * and some put a name in. What somebody may do is part of the request: after their rights changed, an old answer is
 * not theirs to read any more (I5).
 */
export function readKey(header: string | undefined, user: User, request: readonly string[]): Keyed {
  if (header === undefined || !isIdempotencyKey(header)) {
    return fail(
      'idempotency/key-missing',
      `Send ${idempotencyHeader} with 1 to 100 visible characters, new for each request.`,
    );
  }
  const rights = [user.role, ...[...user.divisions].sort()];
  return { key: `${user.id}#${hash(header)}`, requestHash: hash(JSON.stringify([...request, rights])) };
}

/** The answer given before, if this is a repetition. Another request under the same key is refused (I8). */
export async function findEarlier(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'>,
  { key, requestHash }: Keyed,
): Promise<Encoded | undefined> {
  const earlier = await stores.idempotency.find(key);
  if (!earlier || earlier.expiresAt <= clock.now()) return undefined;
  if (earlier.requestHash !== requestHash) {
    fail('idempotency/key-reused', `This ${idempotencyHeader} was used for another request.`);
  }
  return {
    status: earlier.status,
    headers: earlier.headers,
    body: brotliDecompressSync(Buffer.from(earlier.body, 'base64')).toString('utf8'),
  };
}

/** The record to keep. A reply repeats its field names a lot: compressed it costs a quarter of the write units. */
export const recordOf = (
  keyed: Keyed,
  { status, body, headers }: Encoded,
  now: number,
): IdempotencyRecord => ({
  ...keyed,
  status,
  body: compressed(body),
  headers,
  expiresAt: now + keptSeconds,
});

/** The record with another answer under the same key, for as long as the first was to be kept. */
export const withOtherAnswer = (
  record: IdempotencyRecord,
  { status, body, headers }: Encoded,
): IdempotencyRecord => ({ ...record, status, body: compressed(body), headers });

/** Not the default quality, 11: for a tenth less it takes sixty times as long, 6 ms of every command's time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const compressed = (body: string): string => brotliCompressSync(body, quality).toString('base64');
