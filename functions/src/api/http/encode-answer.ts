import { formatEtag } from '@afterword/contracts/etag';
import { parseOut } from '@afterword/contracts/parse';
import { type Problem, problemMediaType } from '@afterword/contracts/problems';
import type { Route } from '@afterword/contracts/route';
import type { Answer } from './handler.ts';

/** An answer as it goes over the wire, and as it is kept for a repetition. */
export interface Encoded {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Our own pages: inline style, a form to themselves, nothing else. */
const formPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Parses an answer out by its route's contract; throws on a mistake of ours. */
export function encodeAnswer(
  { reply }: Route,
  { body, version, location, pagePolicy = formPolicy }: Answer<unknown>,
): Encoded {
  const isPage = reply.type === 'text/html';
  const isJson = reply.type === 'application/json';
  return {
    status: reply.status,
    body: isJson ? JSON.stringify(parseOut(reply.schema, body)) : String(body),
    headers: {
      'content-type': isJson ? reply.type : `${reply.type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(isPage ? { 'content-security-policy': pagePolicy } : {}),
      ...(version === undefined ? {} : { etag: formatEtag(version) }),
      ...(location === undefined ? {} : { location }),
    },
  };
}

/** A problem (RFC 9457) as it goes over the wire. `headers`: beside the usual ones. */
export const encodeProblem = (body: Problem, headers: Readonly<Record<string, string>> = {}): Encoded => ({
  status: body.status,
  body: JSON.stringify(body),
  headers: {
    'content-type': problemMediaType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  },
});
