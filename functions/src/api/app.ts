import { formatEtag, parseIfMatch } from '@afterword/contracts/etag';
import { idempotencyHeader } from '@afterword/contracts/idempotency-key';
import { parse, parseOut } from '@afterword/contracts/parse';
import { invalidRequest, type Problem, problem, problemMediaType } from '@afterword/contracts/problems';
import type { Route } from '@afterword/contracts/route';
import { routes } from '@afterword/contracts/routes';
import type { User } from '@afterword/core/user/user';
import { type Context, Hono } from 'hono';
import type { z } from 'zod/mini';
import { handlers } from './handlers.ts';
import type { Dependencies } from './http/dependencies.ts';
import type { Answer } from './http/handler.ts';
import { findEarlier, type Keyed, readKey, remember } from './http/idempotency.ts';
import { fail, ProblemError } from './http/problem-error.ts';

/** What API Gateway hands over with a request; its authorizer has checked the token. */
interface Bindings {
  readonly event?: {
    readonly requestContext?: {
      readonly requestId?: string;
      readonly authorizer?: { readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>> } };
    };
  };
}

type Request = Context<{ Bindings: Bindings }>;

/** Any handler, once its request was parsed by its own route. */
type AnyHandler = (request: object, dependencies: Dependencies) => Promise<Answer<unknown>>;

const mostBytes = 256 * 1024;

/** The API: every route of the contract, parsed in, answered by its handler, parsed out. */
export function createApp(dependencies: Dependencies): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  for (const [operation, route] of Object.entries<Route>(routes)) {
    const handler = handlers[operation as keyof typeof handlers] as AnyHandler;
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), (request) =>
      answer(request, route, handler, dependencies),
    );
  }
  app.notFound((request) =>
    reply(request, problem('not-found', { detail: 'There is no such address in this API.' })),
  );
  app.onError((error, request) => {
    if (error instanceof ProblemError) return reply(request, error.problem);
    dependencies.log.error('request failed', error, {
      method: request.req.method,
      request: requestId(request),
    });
    return reply(
      request,
      problem('internal', { detail: 'Something went wrong on our side. Nothing of it is your fault.' }),
    );
  });
  return app;
}

const requestId = (request: Request): string | undefined => request.env?.event?.requestContext?.requestId;

function reply(request: Request, body: Problem): Response {
  const instance = requestId(request);
  return new Response(JSON.stringify({ ...body, ...(instance ? { instance } : {}) }), {
    status: body.status,
    headers: { 'content-type': problemMediaType, 'cache-control': 'no-store' },
  });
}

async function answer(
  request: Request,
  route: Route,
  handler: AnyHandler,
  dependencies: Dependencies,
): Promise<Response> {
  const user = route.public ? undefined : await signedInUser(request, dependencies);
  const text = await readText(request);
  const keyed = route.idempotencyKey && user ? keyOf(request, user, text) : undefined;
  const earlier = keyed && (await findEarlier(dependencies, keyed));
  if (earlier) return new Response(earlier.body, { status: earlier.status, headers: earlier.headers });

  const parsed = {
    params: parsePart(route.params, request.req.param()),
    query: parsePart(route.query, request.req.query()),
    body: parsePart(route.body, route.body ? readBody(route, text) : undefined),
    ifMatch: ifMatchOf(request, route),
    user,
  };
  const answered = await handler(parsed, dependencies);
  const body =
    route.reply.type === 'text/html'
      ? String(answered.body)
      : JSON.stringify(parseOut(route.reply.schema, answered.body));
  const headers: Record<string, string> = {
    'content-type': route.reply.type === 'text/html' ? 'text/html; charset=utf-8' : 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(route.reply.type === 'text/html' ? { 'content-security-policy': pagePolicy } : {}),
    ...(answered.version === undefined ? {} : { etag: formatEtag(answered.version) }),
    ...(answered.location === undefined ? {} : { location: answered.location }),
  };
  const { status } = route.reply;
  if (keyed) await remember(dependencies, keyed, { status, body, headers });
  return new Response(body, { status, headers });
}

/** Our own pages: inline style, a form to themselves, nothing else. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The row decides who may do what; the token only says who it is. Anything unclear is a refusal (I9). */
async function signedInUser(request: Request, { stores }: Dependencies): Promise<User> {
  const email = request.env?.event?.requestContext?.authorizer?.jwt?.claims?.email;
  if (typeof email !== 'string' || email === '') {
    return fail('auth/missing', 'Sign in to use this.');
  }
  const found = await stores.users.findByEmail(email.toLowerCase());
  return found?.value.active
    ? found.value
    : fail('access/denied', 'You have no account here. Ask your admin for one.');
}

async function readText(request: Request): Promise<string> {
  if (request.req.method === 'GET') return '';
  const text = await request.req.text();
  return text.length > mostBytes ? fail('request/too-large', 'The request is larger than 256 KB.') : text;
}

const keyOf = (request: Request, user: User, text: string): Keyed =>
  readKey(request.req.header(idempotencyHeader), user, [request.req.method, request.req.path, text]);

function readBody({ bodyType }: Route, text: string): unknown {
  if (bodyType === 'form') return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return fail('request/not-json', 'The body is not JSON.');
  }
}

function parsePart(schema: z.core.$ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  const parsed = parse(schema, input);
  if (parsed.ok) return parsed.value;
  throw new ProblemError(invalidRequest(parsed.errors));
}

function ifMatchOf(request: Request, { ifMatch }: Route): number | undefined {
  const header = request.req.header('if-match');
  if (!ifMatch || header === undefined) return undefined;
  return parseIfMatch(header) ?? fail('version/stale', 'If-Match names no version of ours. Load it again.');
}
