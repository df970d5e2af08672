import PostalMime, { type Email } from 'postal-mime';

/** What we look at of a mail that came in. */
export interface IncomingMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** As they wrote it; made of the HTML where there is no text. */
  readonly text: string;
  /** Lower-case names; the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly { readonly type: string; readonly method: string | null }[];
}

/** Reads a message. Mails are what anybody sends: nothing in one makes this throw. */
export async function parseMail(content: Uint8Array): Promise<IncomingMail> {
  const mail = await PostalMime.parse(content, { attachmentEncoding: 'utf8' }).catch(
    (): Email | null => null,
  );
  const headers = new Map<string, string>();
  for (const { key, value } of mail?.headers ?? []) if (!headers.has(key)) headers.set(key, value);
  return {
    from: { name: mail?.from?.name ?? '', address: mail?.from?.address?.toLowerCase() ?? '' },
    subject: mail?.subject ?? '',
    text: mail?.text || textOf(mail?.html ?? ''),
    headers,
    parts: (mail?.attachments ?? []).map(({ mimeType, method }) => ({
      type: mimeType,
      method: method ?? null,
    })),
  };
}

/**
 * The words of a mail that came as HTML alone, to be read as plain text at a glance; the mail itself goes along whole.
 * Nothing of it is ever shown as HTML again.
 */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]*>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
