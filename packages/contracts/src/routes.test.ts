import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

const table = Object.entries<Route>(routes);

const fieldsOf = (schema: z.core.$ZodType | undefined): readonly string[] =>
  schema ? Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {}) : [];

describe('the route table', () => {
  it.each(table)('%s: the parameters of its path are those of its schema', (_, route) => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(fieldsOf(route.params)).toEqual(inPath);
  });

  it('names every method and path once', () => {
    const places = table.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('wants an Idempotency-Key on every POST of the signed-in API that saves something, and nowhere else', () => {
    const keyed = table.filter(([, route]) => route.idempotencyKey).map(([id]) => id);
    const posts = table
      .filter(([, { method, public: open }]) => method === 'POST' && !open)
      .map(([id]) => id);
    expect(keyed).toEqual(posts.filter((id) => !id.startsWith('preview') && id !== 'findSimilarCandidates'));
  });

  it('wants the version that was read on every PATCH, and where a whole wording is replaced', () => {
    const wanting = table.filter(([, route]) => route.ifMatch === 'required').map(([id]) => id);
    const replacing = table.filter(([id, { method }]) => method === 'PATCH' || id === 'saveTemplate');
    expect(wanting).toEqual(replacing.map(([id]) => id));
  });

  it('is public only where a link or nobody is asked', () => {
    expect(table.filter(([, route]) => route.public).map(([id]) => id)).toEqual([
      'getHealth',
      'getOpenApi',
      'getDocs',
      'getCandidateLink',
      'actOnCandidateLink',
      'getCandidateCalendar',
      'showUnsubscribe',
      'unsubscribe',
    ]);
  });

  it('takes no body with a GET', () => {
    expect(table.filter(([, { method, body }]) => method === 'GET' && body)).toEqual([]);
  });
});
