import { parseIfMatch } from '@afterword/contracts/etag';
import { idempotencyHeader } from '@afterword/contracts/idempotency-key';
import { parse } from '@afterword/contracts/parse';
import { invalidRequest, problem } from '@afterword/contracts/problems';
import type { Route } from '@afterword/contracts/route';
import { routes } from '@afterword/contracts/routes';
import type { User } from '@afterword/core/user/user';
import { type Context, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { z } from 'zod/mini';
import { showOnSubmissions } from './candidates/show-on-submissions.ts';
import { handlers } from './handlers.ts';
import type { ApiParts, Dependencies } from './http/dependencies.ts';
import { type Encoded, encodeAnswer, encodeProblem } from './http/encode-answer.ts';
import { insist } from './http/guard.ts';
import type { Answer } from './http/handler.ts';
import { findEarlier, type Keyed, readKey } from './http/idempotency.ts';
import { fail, ProblemError } from './http/problem-error.ts';
import { readForm } from './http/read-form.ts';
import { AnsweredMeanwhile, requestSave } from './http/save.ts';
import { type Right, rights } from './rights.ts';

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

interface Operation {
  readonly route: Route;
  readonly right: Right;
  readonly handler: AnyHandler;
}

const mostBytes = 256 * 1024;

const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** The API: every route of the contract, parsed in, answered by its handler, parsed out. */
export function createApp(parts: ApiParts): Hono<{ Bindings: Bindings }> {
  // The router Hono takes by itself compiles all routes at the first request, which a cold start waits for.
  const app = new Hono<{ Bindings: Bindings }>({ router: new TrieRouter() });
  for (const [id, route] of Object.entries<Route>(routes)) {
    const name = id as keyof typeof handlers;
    const operation = { route, right: rights[name], handler: handlers[name] as AnyHandler };
    app.on(route.method, honoPath(route.path), async (request) =>
      response(await answer(request, operation, parts)),
    );
  }
  refuseOtherMethods(app);
  app.notFound(() =>
    response(encodeProblem(problem('not-found', { detail: 'There is no such address in this API.' }))),
  );
  app.onError((error, request) => {
    if (error instanceof ProblemError) return response(withRequestId(request, error));
    parts.log.error('request failed', error, { method: request.req.method, request: requestId(request) });
    const detail = 'Something went wrong on our side. Nothing of it is your fault.';
    return response(withRequestId(request, new ProblemError(problem('internal', { detail }))));
  });
  return app;
}

/** A path that exists, with a method it does not have: says which ones it has (RFC 9110 15.5.6). */
function refuseOtherMethods(app: Hono<{ Bindings: Bindings }>): void {
  const methodsOf = Map.groupBy(Object.values<Route>(routes), ({ path }) => honoPath(path));
  for (const [path, others] of methodsOf) {
    const methods = others
      .map(({ method }) => method)
      .flatMap((one) => (one === 'GET' ? [one, 'HEAD'] : one));
    const allow = methods.join(', ');
    app.all(path, () =>
      response(
        encodeProblem(problem('method-not-allowed', { detail: `This address takes ${allow}.` }), { allow }),
      ),
    );
  }
}

const requestId = (request: Request): string | undefined => request.env?.event?.requestContext?.requestId;

function withRequestId(request: Request, { problem: body }: ProblemError): Encoded {
  const instance = requestId(request);
  return encodeProblem({ ...body, ...(instance ? { instance } : {}) });
}

const response = ({ status, body, headers }: Encoded): Response => new Response(body, { status, headers });

async function answer(request: Request, operation: Operation, parts: ApiParts): Promise<Encoded> {
  const { route, right, handler } = operation;
  const user = route.public ? undefined : await signedInUser(request, parts);
  if (user && 'action' in right) insist(user, right.action);
  const text = await readText(request);
  const keyed = route.idempotencyKey && user ? keyOf(request, user, text) : undefined;
  const earlier = keyed && (await findEarlier(parts, keyed));
  if (earlier) return earlier;

  const encode = (answered: Answer<unknown>) => encodeAnswer(route, answered);
  const { save, isAnswerKept } = requestSave(parts, keyed, encode);
  const parsed = {
    params: parsePart(route.params, request.req.param()),
    query: parsePart(route.query, request.req.query()),
    body: parsePart(route.body, route.body ? await readBody(request, route, text) : undefined),
    ifMatch: ifMatchOf(request, route),
    user,
    save,
    write: parts.stores.commits.commit,
  };
  try {
    const answered = await handler(parsed, {
      ...parts,
      showOnSubmissions: (id) => showOnSubmissions(parts, id),
    });
    // Nothing had to be written for it: the key gets the answer all the same.
    if (keyed && !isAnswerKept()) await save([], answered);
    return encode(answered);
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return error.answer;
    throw error;
  }
}

/** The row decides who may do what; the token only says who it is. Anything unclear is a refusal (I9). */
async function signedInUser(request: Request, { stores }: Pick<ApiParts, 'stores'>): Promise<User> {
  const claims = request.env?.event?.requestContext?.authorizer?.jwt?.claims;
  const email = claims?.email;
  if (typeof email !== 'string' || email === '') {
    return fail('auth/missing', 'Sign in to use this.');
  }
  if (claims?.email_verified === false || claims?.email_verified === 'false') {
    return fail('access/denied', 'Your sign-in service has not verified your e-mail address.');
  }
  const found = await stores.users.findByEmail(email.toLowerCase());
  return found?.value.active
    ? found.value
    : fail('access/denied', 'You have no account here. Ask your admin for one.');
}

async function readText(request: Request): Promise<string> {
  if (request.req.method === 'GET' || request.req.method === 'HEAD') return '';
  const bytes = await request.req.arrayBuffer();
  if (bytes.byteLength > mostBytes) fail('request/too-large', 'The request is larger than 256 KB.');
  return new TextDecoder().decode(bytes);
}

const keyOf = (request: Request, user: User, text: string): Keyed =>
  readKey(request.req.header(idempotencyHeader), user, [request.req.method, request.req.path, text]);

async function readBody(request: Request, { bodyType }: Route, text: string): Promise<unknown> {
  if (bodyType === 'form') return readForm(request.req.header('content-type'), text);
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
