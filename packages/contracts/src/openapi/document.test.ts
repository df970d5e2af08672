import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { buildOpenApiDocument } from './build-document.ts';
import { docsPage, docsPageCsp, docsPageStyle } from './docs-page.ts';
import { openApiDocument } from './document.ts';

type Json = Readonly<Record<string, unknown>>;
const document = openApiDocument as unknown as Json;
const operations = Object.entries<Route>(routes);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const everyObject = (value: unknown): readonly Json[] =>
  isObject(value) ? [value, ...Object.values(value).flatMap(everyObject)] : [];

const resolve = (reference: string): unknown =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), document);

const operationOf = (route: Route): Json => {
  const methods = (document.paths as Json)[route.path];
  const operation = isObject(methods) ? methods[route.method.toLowerCase()] : undefined;
  if (!isObject(operation)) throw new Error(`${route.method} ${route.path} is not described`);
  return operation;
};

describe('the OpenAPI document', () => {
  it('is what the routes say; after a change run `pnpm --filter @afterword/contracts openapi`', () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(buildOpenApiDocument())));
  });

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  });

  it('refers to nothing that is not there', () => {
    const references = everyObject(document).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((reference) => resolve(reference) === undefined)).toEqual([]);
  });

  it.each(operations)('describes %s', (id, route) => {
    const operation = operationOf(route);
    expect(operation).toMatchObject({ operationId: id, summary: route.summary });
    const responses = operation.responses as Json;
    expect(responses).toHaveProperty(String(route.reply.status));
    expect(responses).toHaveProperty('default');
    expect('requestBody' in operation).toBe(route.body !== undefined);
  });

  it('asks for a session everywhere but on public routes', () => {
    expect(document.security).toEqual([{ session: [] }]);
    const open = operations.filter(([, route]) => 'security' in operationOf(route)).map(([id]) => id);
    expect(open).toEqual(operations.filter(([, route]) => route.public).map(([id]) => id));
  });
});

describe('the page about it', () => {
  const html = docsPage(openApiDocument);

  it('shows every operation and links only to what is on it', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(operations.filter(([id]) => !ids.has(id))).toEqual([]);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('loads and runs nothing, and its policy admits its style', async () => {
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\/(?!json-schema)/);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(docsPageStyle));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(docsPageCsp).toContain(`'sha256-${hash}'`);
  });
});
