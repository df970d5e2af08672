import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';

export type BucketDefinition = {
  readonly name: string;
  readonly arn: string;
  /** Origins that may send to it from a browser, as its CORS rules say. */
  readonly origins: readonly string[];
  /** Objects under a prefix are gone so many days after they came. */
  readonly expirations: readonly { readonly prefix: string; readonly days: number }[];
};

export type StoredObject = {
  readonly bytes: number;
  readonly contentType: string;
  /** Virtual milliseconds. */
  readonly at: number;
};

export type Buckets = {
  find(name: string): BucketDefinition | undefined;
  head(bucket: string, key: string): StoredObject | undefined;
  read(bucket: string, key: string): Buffer | undefined;
  put(bucket: string, key: string, body: Buffer, contentType: string): void;
  remove(bucket: string, key: string): void;
};

const dayMs = 86_400_000;

function parseIndex(stored: unknown): Record<string, StoredObject> {
  if (!isObject(stored)) throw new TypeError('not an index of objects');
  return stored as Record<string, StoredObject>;
}

/** Objects as files, and what is known of them beside. */
export function openBuckets(
  definitions: readonly BucketDefinition[],
  { state, now }: { readonly state: Pick<StateDirectory, 'file' | 'folder'>; readonly now: () => number },
): Buckets {
  const folder = state.folder('objects');
  const index = state.file<Record<string, StoredObject>>('objects', parseIndex, () => ({}));
  const idOf = (bucket: string, key: string): string => `${bucket}/${key}`;
  const fileOf = (id: string): string => path.join(folder, createHash('sha256').update(id).digest('hex'));
  const find = (name: string) => definitions.find((bucket) => bucket.name === name);

  const isExpired = (bucket: string, key: string, { at }: StoredObject): boolean =>
    (find(bucket)?.expirations ?? []).some(
      ({ prefix, days }) => key.startsWith(prefix) && now() >= at + days * dayMs,
    );

  function remove(bucket: string, key: string): void {
    const id = idOf(bucket, key);
    delete index.value[id];
    index.save();
    rmSync(fileOf(id), { force: true });
  }

  function head(bucket: string, key: string): StoredObject | undefined {
    const object = index.value[idOf(bucket, key)];
    if (!object || !isExpired(bucket, key, object)) return object;
    remove(bucket, key);
    return undefined;
  }

  return {
    find,
    head,
    read: (bucket, key) => (head(bucket, key) ? readFileSync(fileOf(idOf(bucket, key))) : undefined),
    put: (bucket, key, body, contentType) => {
      const id = idOf(bucket, key);
      writeFileSync(fileOf(id), body, { mode: 0o600 });
      index.value[id] = { bytes: body.length, contentType, at: now() };
      index.save();
    },
    remove,
  };
}
