import type { IncomingMail } from './parse-mail.ts';

/**
 * What a mail is to us.
 *
 * - `human`: somebody wrote it. The next coaching mail waits, and a recruiter is called.
 * - `automatic`: a machine answered. It is passed on, and counts as nothing.
 * - `calendar-answer`: somebody pressed Yes or No at the invitation. Passed on, and counts as nothing.
 * - `bounce`: a mail of ours came back. The mail service's own reports say so too.
 * - `own`: one that we passed on ourselves and that came round again.
 */
export type MailKind = 'human' | 'automatic' | 'calendar-answer' | 'bounce' | 'own';

/** On everything we pass on; who finds it on a mail that came in has found a loop. */
export const passedOnHeader = 'X-Afterword-Passed-On';

/** Sent by machines: `auto_reply` is Outlook's old word. (RFC 2076, 3.9) */
const automaticPrecedence: ReadonlySet<string> = new Set(['bulk', 'junk', 'list', 'auto_reply']);

/** Headers that only vacation programs and mailing lists write. */
const automaticHeaders: readonly string[] = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponse',
  'x-auto-reply',
  'x-mail-autoreply',
  'x-vacation',
  'list-id',
  'list-unsubscribe',
  'feedback-id',
];

/** How vacation programs begin, in English and Spanish, with or without a `Re:` before it. */
const automaticSubject = new RegExp(
  `^(?:(?:re|rv|fw|fwd|aw)\\s*:\\s*)*(?:${[
    'auto(?:matic)?[ -]?(?:reply|response)',
    'auto\\s*:',
    'out of (?:the )?office',
    'ooo\\b',
    "(?:i am |i’m |i'm )?on vacation",
    'vacation (?:reply|response|notice)',
    'away from (?:the |my )?(?:office|mail|desk)',
    'respuesta autom[aá]tica',
    'contestaci[oó]n autom[aá]tica',
    'mensaje autom[aá]tico',
    'autorespuesta',
    'fuera de (?:la )?oficina',
    'ausente\\b',
    'ausencia\\b',
    'estoy de vacaciones',
    'de vacaciones',
  ].join('|')})`,
  'iu',
);

const bounceSubject = new RegExp(
  [
    'undeliver(?:ed|able)',
    'delivery status notification',
    'mail delivery (?:failed|failure|subsystem)',
    'returned mail',
    'failure notice',
    'no (?:se puede |se pudo )?entreg(?:ado|ar)',
    'mensaje devuelto',
  ]
    .map((words) => `^${words}`)
    .join('|'),
  'iu',
);

const robots = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|noresponder|no-responder)@/u;

/**
 * Says what a mail is, from what its sender's programs wrote about it. In doubt it is a person: passing on a machine's
 * mail costs a glance, taking a person for a machine loses what they said.
 *
 * @param envelopeFrom Empty for replies of machines (RFC 3834, 3.3).
 */
export function classifyMail(mail: IncomingMail, envelopeFrom: string): MailKind {
  const { headers, subject, from, parts } = mail;
  const header = (name: string): string => headers.get(name)?.trim().toLowerCase() ?? '';
  if (headers.has(passedOnHeader.toLowerCase())) return 'own';
  if (isBounce(header('content-type'), subject, from.address)) return 'bounce';
  const isCalendar = parts.some(({ type }) => type === 'text/calendar');
  if (
    isCalendar &&
    (parts.some(({ method }) => method?.toUpperCase() === 'REPLY') || calendarSubject.test(subject))
  ) {
    return 'calendar-answer';
  }
  const submitted = header('auto-submitted');
  const isAutomatic =
    envelopeFrom === '' ||
    (submitted !== '' && submitted.split(';')[0]?.trim() !== 'no') ||
    header('content-type').includes('disposition-notification') ||
    automaticPrecedence.has(header('precedence')) ||
    automaticHeaders.some((name) => headers.has(name)) ||
    isExchangeAutoReply(header('x-ms-exchange-generated-message-source')) ||
    robots.test(from.address) ||
    automaticSubject.test(subject.trim());
  return isAutomatic ? 'automatic' : 'human';
}

const calendarSubject = /^(?:accepted|declined|tentative|aceptad[ao]|rechazad[ao]|provisional)\b/iu;

const isExchangeAutoReply = (source: string): boolean => source.includes('mailbox rules agent');

function isBounce(contentType: string, subject: string, from: string): boolean {
  if (contentType.includes('multipart/report') && !contentType.includes('disposition-notification'))
    return true;
  return /^(?:mailer-daemon|postmaster)@/u.test(from) && bounceSubject.test(subject.trim());
}
