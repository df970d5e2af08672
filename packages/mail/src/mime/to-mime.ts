import type { EpochSeconds } from '@afterword/core/kernel/time';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { isPlainMailbox } from '../plain-mailbox.ts';
import { oneLine } from '../plain-text.ts';
import type { StepMail } from '../step-mail-input.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import { unsubscribeHeaders } from './unsubscribe-headers.ts';

/** A display name and the mailbox behind it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface MimeInput {
  readonly mail: StepMail;
  /** Name as `senderName` writes it; the address is the verified identity. */
  readonly from: Mailbox;
  /** One person, alone; exactly as stored. */
  readonly to: Mailbox;
  /** The recruiter, or the agency. */
  readonly replyTo: Mailbox;
  /** `url` takes the one-click POST of RFC 8058. Every mail to a candidate carries it; `null` for people at work. */
  readonly unsubscribe: { readonly url: string } | null;
  readonly date: EpochSeconds;
}

/** Gmail clips what is longer; product.md, "The e-mails". */
const mostBytes = 100_000;

/**
 * Composes the message as it goes over the wire: text and HTML, the invitation as `text/calendar` alternative and as
 * attachment, and the headers. Tags and configuration set are parameters of SendRawEmail, not headers.
 *
 * @throws {MailRefusedError} for anything but one plain recipient, a bad sender or link, or more than 100 kB
 */
export async function toMime({ mail, from, to, replyTo, unsubscribe, date }: MimeInput): Promise<Uint8Array> {
  check(from.address, 'mail/bad-sender', 'The sender is not one plain mailbox.');
  check(to.address, 'mail/bad-recipient', 'The recipient is not one plain mailbox.');
  check(replyTo.address, 'mail/bad-reply-to', 'The reply address is not one plain mailbox.');

  const message = new MailComposer({
    from: named(from),
    to: named(to),
    replyTo: named(replyTo),
    subject: oneLine(mail.subject),
    date: new Date(date * 1000),
    text: mail.text,
    html: mail.html,
    ...(mail.calendar === undefined ? {} : { icalEvent: calendarPart(mail.calendar) }),
    headers: {
      ...(unsubscribe ? unsubscribeHeaders(unsubscribe.url) : {}),
      // RFC 3834: vacation programs stay quiet; the second one says so to Exchange.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();

  const envelope = message.getEnvelope();
  if (envelope.to.length !== 1 || !isSameMailbox(envelope.to[0], to.address)) {
    throw new MailRefusedError('mail/recipient-changed', 'Composing changed whom the message goes to.');
  }
  const bytes = await message.build();
  if (bytes.length > mostBytes) {
    throw new MailRefusedError(
      'mail/too-large',
      `The message has ${bytes.length} bytes; ${mostBytes} are the most.`,
    );
  }
  return bytes;
}

/** The composer writes domains in lower case, which changes nobody; a local part belongs to its domain alone. */
function isSameMailbox(one: string | undefined, other: string): boolean {
  const [local, domain] = other.split('@');
  return one === `${local}@${domain?.toLowerCase()}`;
}

function check(address: string, code: MailRefusedError['code'], message: string): void {
  if (!isPlainMailbox(address)) throw new MailRefusedError(code, message);
}

/** A name is shown, never obeyed: line breaks, controls and turned-around text are gone before it is encoded. */
const named = ({ name, address }: Mailbox): Mailbox => ({ name: oneLine(name), address });

const calendarPart = (content: string) => ({
  content,
  method: content.includes('\r\nMETHOD:CANCEL\r\n') ? 'CANCEL' : 'REQUEST',
  filename: 'interview.ics',
});
