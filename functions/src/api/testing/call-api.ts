import type { createApp } from '../app.ts';

export type App = ReturnType<typeof createApp>;

export interface CallOptions {
  /** Address in the token; `null`: no token. */
  readonly as?: string | null;
  readonly key?: string | null;
  readonly ifMatch?: string | undefined;
  readonly contentType?: string;
}

/** A reply, read. */
export interface Replied {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: replies are checked by their contract; tests look at single fields
  readonly body: any;
}

const claims = (email: string) => ({
  event: { requestContext: { requestId: 'request-1', authorizer: { jwt: { claims: { email } } } } },
});

let keys = 0;

/** Calls the API as API Gateway would. A body that is no string goes as JSON. */
export async function callApi(
  app: App,
  method: string,
  path: string,
  body?: unknown,
  { as = 'rosa@agency.test', key, ifMatch, contentType = 'application/json' }: CallOptions = {},
): Promise<Replied> {
  keys += 1;
  const sent = key === undefined ? `key-${keys}` : key;
  const response = await app.request(
    path,
    {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        'content-type': contentType,
        ...(sent === null ? {} : { 'idempotency-key': sent }),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
    },
    as === null ? {} : claims(as),
  );
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    location: response.headers.get('location'),
    headers: response.headers,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
}
