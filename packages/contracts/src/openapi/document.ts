import openapi from './openapi.json' with { type: 'json' };

/** The OpenAPI document, written by `pnpm --filter @afterword/contracts openapi`. Import it where it is served. */
export const openApiDocument: OpenApiDocument = openapi;

/** As much of a document as the page about it reads. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly description: string };
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}
