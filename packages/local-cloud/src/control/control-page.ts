import type { Mail } from '../ses/inbox.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}header{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin-bottom:1.5rem}header strong{margin-right:auto}button{font:inherit;padding:.35rem .8rem;border-radius:.4rem;border:1px solid GrayText;background:Canvas;color:CanvasText}table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid color-mix(in srgb,CanvasText 15%,transparent);vertical-align:top}iframe{width:100%;height:46rem;border:1px solid GrayText;border-radius:.4rem;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;border:1px solid GrayText;border-radius:.4rem}summary{cursor:pointer;padding:.4rem 0}`;

const layout = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;

const clockButton = (label: string, name: string, value: string): string =>
  `<form method="post" action="/clock"><button name="${name}" value="${value}">${label}</button></form>`;

/** The local inbox, newest first, and the clock. */
export function controlPage(mails: readonly Mail[], now: string): string {
  const rows = [...mails]
    .reverse()
    .map(
      ({ id, at, to, subject }) =>
        `<tr><td>${at.replace('T', ' ').replace('Z', ' UTC')}</td><td>${escapeHtml(to.join(', '))}</td><td><a href="/inbox/${id}">${escapeHtml(subject)}</a></td></tr>`,
    )
    .join('');
  const list =
    mails.length === 0
      ? '<p>No mail yet. Log an interview, then move the clock.</p>'
      : `<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows}</tbody></table>`;
  return layout(
    'Local inbox',
    `<header><strong>It is ${now.replace('T', ' ').replace('Z', ' UTC')}</strong>${clockButton('+1 hour', 'advance', 'PT1H')}${clockButton('+1 day', 'advance', 'P1D')}${clockButton('+1 week', 'advance', 'P7D')}${clockButton('Next step', 'toNext', 'step')}</header><main><h1>Local inbox</h1>${list}</main>`,
  );
}

/** One mail: as it is shown, as text, its headers, its source. The frame runs no script. */
export function mailPage(mail: Mail & { readonly source: string }): string {
  const headers = Object.entries(mail.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  return layout(
    mail.subject,
    `<main><p><a href="/">Inbox</a></p><h1>${escapeHtml(mail.subject)}</h1><p>${escapeHtml(mail.from)} to ${escapeHtml(mail.to.join(', '))}, ${mail.at}</p><iframe sandbox="allow-popups" title="The mail as it is shown" srcdoc="${escapeHtml(mail.html)}"></iframe><details><summary>Text</summary><pre>${escapeHtml(mail.text)}</pre></details><details><summary>Headers</summary><pre>${escapeHtml(headers)}</pre></details><details><summary>Source</summary><pre>${escapeHtml(mail.source)}</pre></details></main>`,
  );
}
