import { describe, expect, it } from 'vitest';
import { languageOf, tokenIn } from './language-of.ts';
import { troubleOf } from './link-trouble.tsx';

describe('where there is no page to show', () => {
  it.each([
    ['link/expired', 410, 'expired'],
    ['link/revoked', 410, 'revoked'],
    ['link/erased', 410, 'erased'],
    ['link/invalid', 404, 'invalid'],
    ['request/invalid', 422, 'invalid'],
    ['too-many-requests', 429, 'too-often'],
    ['unavailable', 503, 'unreachable'],
    ['internal', 500, 'unreachable'],
    ['client/unreachable', 0, 'unreachable'],
    ['client/unexpected-reply', 502, 'unreachable'],
  ] as const)('%s %i is %s', (code, status, name) => {
    expect(troubleOf({ code, status })).toBe(name);
  });

  it.each([
    [null, 'en'],
    ['', 'en'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-US,en;q=0.9,es;q=0.8', 'en'],
    ['fr-CA, es-US;q=0.5', 'es'],
    ['de,fr', 'en'],
  ])('speaks what the browser asks for: %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it.each([
    ['/c/abc-_.1', 'abc-_.1'],
    ['/c/abc?do=plan', 'abc'],
    ['/c/abc/plan.ics', 'abc'],
    ['/c/', undefined],
    ['/candidates/abc', undefined],
    ['/board/office?q=/c/abc', undefined],
    [null, undefined],
  ])('knows a candidate’s page by its address: %s is %s', (path, token) => {
    expect(tokenIn(path)).toBe(token);
  });
});
