import { problemAnchor, problemCodes, problemKinds } from '../problems.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** The page's only style sheet. Its hash stands in `docsPageCsp`; a test compares the two. */
export const docsPageStyle = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem}
h2{margin-top:2.5rem}
details{border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:.4rem;margin:.4rem 0;padding:.4rem .7rem}
summary{cursor:pointer;overflow-wrap:anywhere}
code,pre{font:.85rem/1.5 ui-monospace,monospace}
pre{overflow-x:auto}
b{display:inline-block;min-width:4rem}
table{border-collapse:collapse}
td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}`;

/** Sent with the page: nothing is loaded, nothing runs, it is framed by nobody. */
export const docsPageCsp =
  "default-src 'none'; style-src 'sha256-r7Mb0liSTPpEh++YYWaexCFmhrAqHV+mP5V3e4flBNA='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const schemaAnchor = (name: string): string => `schema-${name}`;

// Escaped JSON in which a reference to a schema is a link to it.
const showJson = (value: unknown): string =>
  `<pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2)).replace(
    /&quot;#\/components\/schemas\/(\w+)&quot;/g,
    (_, name: string) => `<a href="#${schemaAnchor(name)}">${name}</a>`,
  )}</pre>`;

const needsOf = ({ public: open, idempotencyKey, ifMatch }: Route): string =>
  [
    open ? 'no session' : 'signed in',
    ...(idempotencyKey ? ['Idempotency-Key'] : []),
    ...(ifMatch ? [`If-Match ${ifMatch}`] : []),
  ].join(', ');

const showOperation = (id: string, route: Route, document: OpenApiDocument): string => {
  const operations = document.paths[route.path] as Readonly<Record<string, unknown>> | undefined;
  return `<details id="${id}"><summary><b>${route.method}</b> <code>${escapeHtml(route.path)}</code> ${escapeHtml(route.summary)} · ${needsOf(route)}</summary>${showJson(operations?.[route.method.toLowerCase()])}</details>`;
};

const showTag = (tag: string, document: OpenApiDocument): string =>
  `<section><h2>${escapeHtml(tag)}</h2>${Object.entries<Route>(routes)
    .filter(([, route]) => route.tag === tag)
    .map(([id, route]) => showOperation(id, route, document))
    .join('')}</section>`;

const showProblems = (): string =>
  `<section><h2 id="problems">Problems</h2><table><thead><tr><th>Code</th><th>Status</th><th>Title</th></tr></thead><tbody>${problemCodes
    .map((code) => {
      const { status, title } = problemKinds[code];
      return `<tr id="${problemAnchor(code)}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`;
    })
    .join('')}</tbody></table></section>`;

const showSchemas = ({ components }: OpenApiDocument): string =>
  `<section><h2 id="schemas">Schemas</h2>${Object.entries(components.schemas)
    .map(
      ([name, schema]) =>
        `<details id="${schemaAnchor(name)}"><summary><code>${name}</code></summary>${showJson(schema)}</details>`,
    )
    .join('')}</section>`;

/** The OpenAPI document as a page: one self-contained file without scripts. Send it with `docsPageCsp`. */
export function docsPage(document: OpenApiDocument = openApiDocument): string {
  const tags = [...new Set(Object.values<Route>(routes).map(({ tag }) => tag))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title>
<style>${docsPageStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(document.info.title)} API</h1>
<p>${escapeHtml(document.info.description)}</p>
<p><a href="/v1/openapi.json">OpenAPI 3.1</a> · <a href="#problems">Problems</a> · <a href="#schemas">Schemas</a></p></header>
<main>${tags.map((tag) => showTag(tag, document)).join('')}${showProblems()}${showSchemas(document)}</main>
</body>
</html>
`;
}
