import { formatEtag } from './etag.ts';
import { idempotencyHeader } from './idempotency-key.ts';
import { parse } from './parse.ts';
import { type Problem, type ProblemCode, problem, problemView } from './problems.ts';
import type { ReplyData, RequestOf, Route } from './route.ts';
import { type OperationId, type Routes, routes } from './routes.ts';

/** What can go wrong before the API's own problem arrives. */
export type ClientProblemCode = 'client/unreachable' | 'client/unexpected-reply';

export interface ClientProblem extends Omit<Problem, 'code'> {
  readonly code: ProblemCode | ClientProblemCode;
}

export type Result<T> =
  | { readonly ok: true; readonly data: T; readonly status: number; readonly etag?: string }
  | { readonly ok: false; readonly problem: ClientProblem };

export interface ClientOptions {
  /** Where the API is, `http://localhost:4000`. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** The signed-in person's token; not asked for on public routes. Left out: only those work. */
  readonly accessToken?: () => Promise<string> | string;
  /** Makes an Idempotency-Key; left out, a random UUID. */
  readonly newKey?: () => string;
}

/** Per call. A retry of the same wish passes the same `idempotencyKey`. */
export interface CallOptions {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Method<R extends Route> =
  Record<never, never> extends RequestOf<R>
    ? (request?: RequestOf<R>, options?: CallOptions) => Promise<Result<ReplyData<R>>>
    : (request: RequestOf<R>, options?: CallOptions) => Promise<Result<ReplyData<R>>>;

/** One method per operation. */
export type Client = { readonly [Id in OperationId]: Method<Routes[Id]> };

/** The request as `send` sees it, whatever the operation. */
interface AnyRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string | number;
}

const urlOf = (baseUrl: string, route: Route, { params = {}, query = {} }: AnyRequest): string => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const suffix = search.size > 0 ? `?${search}` : '';
  return `${baseUrl.replace(/\/$/, '')}${path}${suffix}`;
};

async function headersOf(
  route: Route,
  request: AnyRequest,
  call: CallOptions,
  { accessToken, newKey = () => crypto.randomUUID() }: ClientOptions,
): Promise<Record<string, string>> {
  const headers: Record<string, string> = { accept: `${route.reply.type}, application/problem+json` };
  if (!route.public && accessToken) headers.authorization = `Bearer ${await accessToken()}`;
  if (route.idempotencyKey) headers[idempotencyHeader] = call.idempotencyKey ?? newKey();
  if (request.ifMatch !== undefined) {
    headers['if-match'] = typeof request.ifMatch === 'number' ? formatEtag(request.ifMatch) : request.ifMatch;
  }
  if (request.body !== undefined && route.body) {
    headers['content-type'] =
      route.bodyType === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  }
  return headers;
}

const bodyOf = (route: Route, body: unknown): string =>
  route.bodyType === 'form'
    ? new URLSearchParams(Object.entries(body as Record<string, string>)).toString()
    : JSON.stringify(body);

// What stands before the API (gateway, proxy) answers in its own words: these statuses mean the same there.
const gatewayCodes: Readonly<Record<number, ProblemCode>> = {
  401: 'auth/missing',
  403: 'access/denied',
  413: 'request/too-large',
  429: 'too-many-requests',
  503: 'unavailable',
};

function problemOf(status: number, body: unknown): ClientProblem {
  const parsed = parse(problemView, body);
  if (parsed.ok) return parsed.value;
  const code = gatewayCodes[status];
  if (code) return problem(code);
  return {
    type: 'about:blank',
    title: 'Unexpected reply',
    status,
    code: 'client/unexpected-reply',
    detail: `The API answered with status ${status} and nothing that explains it.`,
  };
}

const unreachable: ClientProblem = {
  type: 'about:blank',
  title: 'Out of reach',
  status: 0,
  code: 'client/unreachable',
  detail: 'The API cannot be reached. Check the connection and try again.',
};

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

async function read(route: Route, response: Response): Promise<Result<unknown>> {
  if (!response.ok) return { ok: false, problem: problemOf(response.status, await readJson(response)) };
  const body = route.reply.type === 'application/json' ? await readJson(response) : await response.text();
  const parsed = parse(route.reply.schema, body);
  if (!parsed.ok) {
    const detail = `The API's reply is not what was agreed. ${parsed.errors.map(({ message }) => message).join(' ')}`;
    return {
      ok: false,
      problem: { ...problemOf(response.status, undefined), code: 'client/unexpected-reply', detail },
    };
  }
  const etag = response.headers.get('etag');
  const done = { ok: true, data: parsed.value, status: response.status } as const;
  return etag === null ? done : { ...done, etag };
}

async function send(
  route: Route,
  request: AnyRequest,
  call: CallOptions,
  options: ClientOptions,
): Promise<Result<unknown>> {
  const headers = await headersOf(route, request, call, options);
  // Called bare: a browser's fetch refuses to be anybody's method.
  const { fetch } = options;
  let response: Response;
  try {
    response = await fetch(urlOf(options.baseUrl, route, request), {
      method: route.method,
      headers,
      ...(request.body === undefined ? {} : { body: bodyOf(route, request.body) }),
      ...(call.signal ? { signal: call.signal } : {}),
    });
  } catch (cause) {
    // Whoever aborted knows; everything else a fetch throws means that no answer came.
    if (call.signal?.aborted) throw cause;
    return { ok: false, problem: unreachable };
  }
  return read(route, response);
}

/**
 * The API as methods, one per operation, typed by the route table. Never throws for an answer: failures come back
 * as problems. Replies are parsed, so what is not agreed does not get in.
 *
 * @example
 * const api = createClient({ baseUrl, fetch, accessToken });
 * const result = await api.logInterview({ params: { submissionId }, body: { startsAt, timeZone } });
 * if (!result.ok) showProblem(result.problem);
 */
export function createClient(options: ClientOptions): Client {
  const methods = Object.entries<Route>(routes).map(([id, route]) => [
    id,
    (request: AnyRequest = {}, call: CallOptions = {}) => send(route, request, call, options),
  ]);
  // `Object.fromEntries` cannot say that every operation is there; the table it walks is the one `Client` is made of.
  return Object.fromEntries(methods) as Client;
}
