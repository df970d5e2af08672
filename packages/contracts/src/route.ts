import type * as z from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a route answers when all went well. Failures are problems, the same for all routes. */
export interface Reply {
  readonly status: 200 | 201;
  readonly schema: z.core.$ZodType;
  readonly type: 'application/json' | 'text/html' | 'text/calendar';
  /** It carries the version as an `ETag`. */
  readonly etag?: true;
}

/** One operation of the API: everything a server, a client and the OpenAPI document need to know of it. */
export interface Route {
  readonly method: Method;
  /** With the parameters in braces, `/v1/candidates/{candidateId}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** Needs no session: what it may do stands in the link, or it says nothing about anybody. */
  readonly public?: true;
  readonly params?: z.core.$ZodType;
  readonly query?: z.core.$ZodType;
  readonly body?: z.core.$ZodType;
  /** Left out: JSON. */
  readonly bodyType?: 'form';
  readonly reply: Reply;
  /** `Idempotency-Key` must be there (I8). */
  readonly idempotencyKey?: 'required';
  /** `If-Match` must be there, or is honoured where it is. */
  readonly ifMatch?: 'required' | 'optional';
}

export const ok = <Schema extends z.core.$ZodType>(schema: Schema) =>
  ({ status: 200, schema, type: 'application/json' }) as const;

export const okVersioned = <Schema extends z.core.$ZodType>(schema: Schema) =>
  ({ status: 200, schema, type: 'application/json', etag: true }) as const;

/** 201 with a `Location`. */
export const created = <Schema extends z.core.$ZodType>(schema: Schema) =>
  ({ status: 201, schema, type: 'application/json', etag: true }) as const;

export const page = <Schema extends z.core.$ZodType>(schema: Schema) =>
  ({ status: 200, schema, type: 'text/html' }) as const;

/** A file for a calendar (RFC 5545). */
export const calendar = <Schema extends z.core.$ZodType>(schema: Schema) =>
  ({ status: 200, schema, type: 'text/calendar' }) as const;

/** Keeps the exact type of every route, so that handlers and client methods are typed by operation. */
export const defineRoutes = <const Table extends Readonly<Record<string, Route>>>(table: Table): Table =>
  table;

type Output<Schema> = Schema extends z.core.$ZodType ? z.output<Schema> : undefined;
type Input<Schema> = Schema extends z.core.$ZodType ? z.input<Schema> : undefined;

/** What a handler gets, parsed; `undefined` for the parts the route does not have. */
export interface ParsedRequest<R extends Route> {
  readonly params: Output<R['params']>;
  readonly query: Output<R['query']>;
  readonly body: Output<R['body']>;
}

/** What a handler gives back for the reply's body. */
export type ReplyBody<R extends Route> = z.input<R['reply']['schema']>;

/** What a client gets. */
export type ReplyData<R extends Route> = z.output<R['reply']['schema']>;

type Part<Name extends string, Schema> = undefined extends Schema
  ? unknown
  : Record<never, never> extends Input<Schema>
    ? { readonly [K in Name]?: Input<Schema> | undefined }
    : { readonly [K in Name]: Input<Schema> };

type IfMatchPart<Rule> = Rule extends 'required'
  ? { readonly ifMatch: string | number }
  : Rule extends 'optional'
    ? { readonly ifMatch?: string | number | undefined }
    : unknown;

type PartOf<R, Name extends string> = R extends { readonly [K in Name]: infer Value } ? Value : undefined;

/** What a client's method takes. */
export type RequestOf<R extends Route> = Part<'params', PartOf<R, 'params'>> &
  Part<'query', PartOf<R, 'query'>> &
  Part<'body', PartOf<R, 'body'>> &
  IfMatchPart<PartOf<R, 'ifMatch'>>;
