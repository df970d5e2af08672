import type { Mail } from '../ses/inbox.ts';
import { dayOf, escapeHtml, pageLayout, timeOf } from './page-layout.ts';

const views = { html: 'As shown', text: 'Text', headers: 'Headers', source: 'Source' } as const;

export type MailView = keyof typeof views;

export function isMailView(view: string | null): view is MailView {
  return view !== null && Object.hasOwn(views, view);
}

/** One mail: as it is shown, as text, its headers, its source. */
export function mailPage(mail: Mail & { readonly source: string }, view: MailView): string {
  const at = Date.parse(mail.at);
  const tabs = Object.entries(views)
    .map(
      ([name, label]) => `<a href="?view=${name}"${name === view ? ' aria-current="page"' : ''}>${label}</a>`,
    )
    .join('');
  const facts = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ...(mail.replyTo.length > 0 ? [['Reply to', mail.replyTo.join(', ')]] : []),
    ['Sent', `${dayOf(at)}, ${timeOf(at)} UTC`],
  ]
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd>`)
    .join('');
  return pageLayout(
    mail.subject,
    `<div class="page"><main><p><a href="/">← Inbox</a></p><h1>${escapeHtml(mail.subject) || '(no subject)'}</h1><dl class="small">${facts}</dl><nav class="views" aria-label="Ways to see this mail">${tabs}</nav>${content(mail, view)}</main></div>`,
  );
}

function content(mail: Mail & { readonly source: string }, view: MailView): string {
  switch (view) {
    case 'html':
      return mail.html === '' ? textPart(mail) : frame(mail.html);
    case 'text':
      return textPart(mail);
    case 'headers':
      return `<table>${Object.entries(mail.headers)
        .map(
          ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'source':
      return `<pre>${escapeHtml(mail.source)}</pre>`;
  }
}

function textPart({ text }: Mail): string {
  return text === ''
    ? '<p class="empty soft">This mail has no text part.</p>'
    : `<pre>${escapeHtml(text)}</pre>`;
}

/**
 * The frame runs no script, posts no form and loads nothing from elsewhere (this page's policy holds in it too); a
 * link opens in a tab of its own, as in a mail program.
 */
function frame(html: string): string {
  return `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as it is shown" srcdoc="${escapeHtml(`<base target="_blank">${html}`)}"></iframe>`;
}
