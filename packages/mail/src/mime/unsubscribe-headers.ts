import { MailRefusedError } from './mail-refused-error.ts';

/** Longer header lines are cut or refused on the way (RFC 5322 allows 998). */
const longestLink = 900;

/**
 * `List-Unsubscribe` and `List-Unsubscribe-Post`; RFC 8058. The link must be https; http only on this machine.
 *
 * @throws {MailRefusedError} `mail/bad-unsubscribe-link`
 */
export function unsubscribeHeaders(url: string): Readonly<Record<string, string>> {
  if (!URL.canParse(url)) throw refused();
  const link = new URL(url);
  const isHere = link.hostname === 'localhost' || link.hostname === '127.0.0.1';
  const isAllowed = link.protocol === 'https:' || (link.protocol === 'http:' && isHere);
  if (
    !isAllowed ||
    !/^[!-~]+$/u.test(link.href) ||
    /[<>]/u.test(link.href) ||
    link.href.length > longestLink
  ) {
    throw refused();
  }
  return {
    'List-Unsubscribe': `<${link.href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

const refused = () =>
  new MailRefusedError(
    'mail/bad-unsubscribe-link',
    'The unsubscribe link is not an https address of bearable length.',
  );
