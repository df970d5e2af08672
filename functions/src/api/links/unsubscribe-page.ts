const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>:root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.25rem}button{font:inherit;padding:.6rem 1.1rem}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/** Opening it changes nothing; its button does. */
export const unsubscribePage = (client: string): string =>
  page(
    'Stop these e-mails?',
    `<p>You will get no more follow-up advice, neither about ${escapeHtml(client)} nor about other interviews. Confirmations and reminders of interviews still come.</p><form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>Stop these e-mails</button></form>`,
  );

export const unsubscribedPage = (): string =>
  page('Done', '<p>You will get no more follow-up advice. Your recruiter can switch it on again.</p>');
