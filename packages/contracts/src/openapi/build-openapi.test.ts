import { describe, expect, it } from 'vitest';
import { routes } from '../routes.ts';
import { buildOpenApi } from './build-openapi.ts';
import { docsPage } from './docs-page.ts';

const document = buildOpenApi('https://api.example');

describe('the OpenAPI document', () => {
  it('has every route once, under its operation', () => {
    const ids = Object.values(document['paths'] as Record<string, Record<string, { operationId: string }>>)
      .flatMap((path) => Object.values(path))
      .map(({ operationId }) => operationId);
    expect(ids.sort()).toEqual(Object.keys(routes).sort());
  });

  it('resolves every reference', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(0);
    for (const path of references) {
      let at: unknown = document;
      for (const part of path.split('/')) at = (at as Record<string, unknown> | undefined)?.[part];
      expect(at, path).toBeDefined();
    }
  });
});

describe('the docs page', () => {
  it('names every operation and runs nothing', () => {
    const page = docsPage();
    for (const id of Object.keys(routes)) expect(page).toContain(`id="${id}"`);
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});
