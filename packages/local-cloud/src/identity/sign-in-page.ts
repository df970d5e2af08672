import type { DemoUser } from './issuer.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText}main{width:min(24rem,calc(100vw - 3rem))}h1{font-size:1.5rem;margin:0 0 .25rem}p{margin:0 0 1.5rem;opacity:.8}button{display:block;width:100%;text-align:left;font:inherit;padding:.8rem 1rem;margin-bottom:.6rem;border:1px solid GrayText;border-radius:.6rem;background:Canvas;color:CanvasText;cursor:pointer}button:hover,button:focus-visible{outline:2px solid Highlight;outline-offset:1px}small{display:block;opacity:.8}`;

/** One button for each person; no password, since this issuer exists on one machine only. */
export function signInPage(uid: string, users: readonly DemoUser[]): string {
  const buttons = users
    .map(
      ({ email, name }) =>
        `<button name="as" value="${escapeHtml(email)}">${escapeHtml(name)}<small>${escapeHtml(email)}</small></button>`,
    )
    .join('');
  return layout(
    'Sign in as',
    `<h1>Sign in as</h1><p>People of the demo agency. This page exists only on this machine.</p><form method="post" action="/oidc/interaction/${escapeHtml(uid)}">${buttons}</form>`,
  );
}

/** Signing in went wrong: an old page, a bookmark, a client that asks for what it may not have. */
export function errorPage(reason: string): string {
  return layout(
    'Signing in did not work',
    `<h1>Signing in did not work</h1><p>${escapeHtml(reason)}. Go back to the portal and begin again there.</p>`,
  );
}

const layout = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
