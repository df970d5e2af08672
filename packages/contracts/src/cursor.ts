/** Where the next page starts, in the store's words. */
export type PageKey = Readonly<Record<string, string | number>>;

/** Secrets that sign cursors: the first one signs, all of them are taken (two live ones while rotating). */
export type CursorSecrets = readonly [string, ...string[]];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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

const importKey = (secret: string) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

// The list a cursor belongs to is signed with it: one of another list, filter or person opens nothing here.
const signed = (scope: string, payload: string) => encoder.encode(`cursor\n${scope}\n${payload}`);

const isPageKey = (value: unknown): value is PageKey =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'string' || typeof part === 'number');

/**
 * Makes the opaque, signed cursor of a page.
 * `scope` names the list with its filters and who reads it, `board/office/placed?owner=u1 by u2`.
 */
export async function sealCursor(key: PageKey, scope: string, secrets: CursorSecrets): Promise<string> {
  const payload = toText(encoder.encode(JSON.stringify(key)));
  const signature = await crypto.subtle.sign('HMAC', await importKey(secrets[0]), signed(scope, payload));
  return `${payload}.${toText(new Uint8Array(signature))}`;
}

/** Opens a cursor; `undefined` where it was not made by us for this scope (`cursor/invalid`). */
export async function openCursor(
  cursor: string,
  scope: string,
  secrets: CursorSecrets,
): Promise<PageKey | undefined> {
  const [payload, mark, ...rest] = cursor.split('.');
  const signature = mark === undefined ? undefined : toBytes(mark);
  const bytes = payload === undefined ? undefined : toBytes(payload);
  if (payload === undefined || !bytes || !signature || rest.length > 0) return undefined;
  for (const secret of secrets) {
    if (await crypto.subtle.verify('HMAC', await importKey(secret), signature, signed(scope, payload))) {
      const key: unknown = JSON.parse(decoder.decode(bytes));
      return isPageKey(key) ? key : undefined;
    }
  }
  return undefined;
}
