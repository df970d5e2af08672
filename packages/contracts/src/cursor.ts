/** Where the next page starts, in the store's words. */
export type PageKey = Readonly<Record<string, string | number>>;

/** Secrets that seal cursors: the first one seals, all of them open (two live ones while rotating). */
export type CursorSecrets = readonly [string, ...string[]];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** AES-GCM: 96 bits that never come twice under one key (NIST SP 800-38D, 8.2.2). */
const nonceBytes = 12;

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const toBytes = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
};

const importKey = async (secret: string) =>
  crypto.subtle.importKey(
    'raw',
    await crypto.subtle.digest('SHA-256', encoder.encode(`cursor\n${secret}`)),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );

// The list a cursor belongs to is sealed with it: one of another list, filter or person opens nothing here.
const sealing = (scope: string, nonce: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: encoder.encode(scope),
});

const isPageKey = (value: unknown): value is PageKey =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'string' || typeof part === 'number');

/**
 * Makes the opaque cursor of a page: encrypted, since the place where a page ends may be somebody's name, and
 * cursors travel in addresses and their logs.
 * `scope` names the list with its filters and who reads it, `board/office/placed?owner=u1 by u2`.
 */
export async function sealCursor(key: PageKey, scope: string, secrets: CursorSecrets): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealed = await crypto.subtle.encrypt(
    sealing(scope, nonce),
    await importKey(secrets[0]),
    encoder.encode(JSON.stringify(key)),
  );
  return toText(new Uint8Array([...nonce, ...new Uint8Array(sealed)]));
}

/** Opens a cursor; `undefined` where it was not made by us for this scope (`cursor/invalid`). */
export async function openCursor(
  cursor: string,
  scope: string,
  secrets: CursorSecrets,
): Promise<PageKey | undefined> {
  const bytes = toBytes(cursor);
  if (!bytes || bytes.length <= nonceBytes) return undefined;
  const [nonce, sealed] = [bytes.slice(0, nonceBytes), bytes.slice(nonceBytes)];
  for (const secret of secrets) {
    const opened = await crypto.subtle
      .decrypt(sealing(scope, nonce), await importKey(secret), sealed)
      .catch(() => undefined);
    if (!opened) continue;
    const key: unknown = JSON.parse(decoder.decode(opened));
    return isPageKey(key) ? key : undefined;
  }
  return undefined;
}
