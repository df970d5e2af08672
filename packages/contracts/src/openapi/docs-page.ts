import { problemAnchor, problemCodes, problemKinds } from '../problems.ts';
import type { Route } from '../route.ts';
import { routes } from '../routes.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function routeRow(id: string, { method, path, summary, ifMatch, idempotencyKey, ...route }: Route): string {
  const needs = [
    route.public ? 'no session' : 'signed in',
    ...(idempotencyKey ? ['Idempotency-Key'] : []),
    ...(ifMatch ? [`If-Match ${ifMatch}`] : []),
  ];
  return `<tr id="${id}"><td><code>${method}</code></td><td><code>${escape(path)}</code></td><td>${escape(summary)}</td><td>${needs.join(', ')}</td></tr>`;
}

const section = (tag: string): string => {
  const rows = Object.entries<Route>(routes)
    .filter(([, route]) => route.tag === tag)
    .map(([id, route]) => routeRow(id, route));
  return `<h2>${escape(tag)}</h2><table><thead><tr><th>Method</th><th>Path</th><th>What it does</th><th>Needs</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin-bottom:2rem}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);vertical-align:top}code{font-size:.9em}`;

/** The API as a page: every operation and every problem, no script, nothing from elsewhere. */
export function docsPage(): string {
  const tags = [...new Set(Object.values<Route>(routes).map(({ tag }) => tag))];
  const problems = problemCodes
    .map(
      (code) =>
        `<tr id="${problemAnchor(code)}"><td><code>${code}</code></td><td>${problemKinds[code].status}</td><td>${escape(problemKinds[code].title)}</td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Afterword API</title><style>${style}</style></head><body><main><h1>Afterword API</h1><p>Schemas are in <a href="/v1/openapi.json">openapi.json</a>, for any OpenAPI 3.1 viewer.</p>${tags.map(section).join('')}<h2>Problems</h2><table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${problems}</tbody></table></main></body></html>`;
}
