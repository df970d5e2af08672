import { describe, expect, it } from 'vitest';
import { ownPath, safeReturnTo } from './safe-return-to.ts';

describe('where one may be led after signing in', () => {
  it.each([
    ['/board/office?q=ana#top', '/board/office?q=ana#top'],
    ['/submissions/sub-1', '/submissions/sub-1'],
    ['board/office', '/board/office'],
    ['/session/renewed', '/session/renewed'],
  ])('%s stays in the portal', (wish, path) => {
    expect(safeReturnTo(wish)).toBe(path);
  });

  it.each([
    'https://evil.test/board',
    '//evil.test/board',
    '/\\evil.test',
    '\\\\evil.test',
    '/.//evil.test',
    '/\t/evil.test',
    ' //evil.test',
    'javascript:alert(1)',
    'data:text/html,hello',
    'http://',
    '/api/auth/signout',
    '/sign-in?returnTo=/sign-in',
    '/sign-in',
    '',
    undefined,
    null,
  ])('%s leads to the start page', (wish) => {
    expect(safeReturnTo(wish)).toBe('/');
  });

  it('knows full addresses of its own origin, and no other port of it', () => {
    expect(ownPath('https://portal.test/board/office', 'https://portal.test')).toBe('/board/office');
    expect(ownPath('https://portal.test:8443/board', 'https://portal.test')).toBe('/');
    expect(ownPath('http://portal.test/board', 'https://portal.test')).toBe('/');
  });
});
