import type { EpochSeconds } from '@afterword/core/kernel/time';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { isPlainMailbox } from '../plain-mailbox.ts';
import { oneLine, shorten } from '../plain-text.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import type { Mailbox } from './to-mime.ts';

/** A mail of a candidate, on its way to the recruiter. */
export interface Forward {
  /** The agency's sender; the name says who wrote. */
  readonly from: Mailbox;
  /** The recruiter, alone. */
  readonly to: Mailbox;
  /** Who wrote: answering it answers them. `null` where they named no plain mailbox. */
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  /** What happened, above what they wrote: one sentence a line. */
  readonly note: readonly string[];
  /** What they wrote, as text. */
  readonly text: string;
  /** Where the recruiter decides. */
  readonly link: string;
  /** The mail as it came, put beside it; left out where it is too large to send on. */
  readonly original: Uint8Array | null;
  /** Says that we passed it on, so that we know it when it comes round. */
  readonly header: { readonly name: string; readonly value: string };
  readonly date: EpochSeconds;
}

/** A subject line people can read at a glance. */
const mostSubject = 150;

/** More than anybody types; what is beyond stands in the original. */
const mostText = 20_000;

/**
 * Composes what the recruiter gets of a candidate's mail. It says of itself that a program sent it (RFC 3834), so that
 * the recruiter's vacation program does not answer the candidate.
 *
 * @throws {MailRefusedError} for anything but one plain recipient
 */
export async function toForward(forward: Forward): Promise<Uint8Array> {
  const { from, to, replyTo, note, link, original, header, date } = forward;
  if (!isPlainMailbox(to.address)) {
    throw new MailRefusedError('mail/bad-recipient', 'The recipient is not one plain mailbox.');
  }
  const text = forward.text.toWellFormed().replaceAll('\r\n', '\n');
  const cut = text.length > mostText ? `${text.slice(0, mostText)}\n[…]` : text;
  const message = new MailComposer({
    from: named(from),
    to: named(to),
    ...(replyTo && isPlainMailbox(replyTo.address) ? { replyTo: named(replyTo) } : {}),
    subject: shorten(oneLine(forward.subject), mostSubject),
    date: new Date(date * 1000),
    text: [...note.map(oneLine), '', link, '', '—', '', cut].join('\n'),
    ...(original
      ? {
          attachments: [
            { filename: 'original.eml', content: Buffer.from(original), contentType: 'message/rfc822' },
          ],
        }
      : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      [header.name]: oneLine(header.value),
    },
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = message.getEnvelope();
  if (envelope.to.length !== 1) {
    throw new MailRefusedError('mail/recipient-changed', 'Composing changed whom the message goes to.');
  }
  return message.build();
}

const named = ({ name, address }: Mailbox): Mailbox => ({ name: oneLine(name), address });
