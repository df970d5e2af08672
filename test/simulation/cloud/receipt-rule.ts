import type { MailKind } from '@afterword/functions/inbound/classify-mail';
import { replyAddress } from '@afterword/functions/runtime/reply-address';
import { linkSecret, replyDomain } from '../functions.ts';

/** A mail that the candidate, or a program of theirs, wrote to the address of a submission. */
export interface WrittenMail {
  /** SES's id of it. */
  readonly id: string;
  /** Virtual milliseconds. */
  readonly at: number;
  readonly submissionId: string;
  /** What whoever wrote it knows it to be. */
  readonly is: MailKind;
  readonly isSpam: boolean;
}

/** The same as it is handed over by whoever sends it. */
export interface IncomingMail extends Pick<WrittenMail, 'submissionId' | 'is' | 'isSpam'> {
  /** Envelope sender; empty for machines' replies. */
  readonly from: string;
  /** The whole message. */
  readonly source: string;
}

/** Stands in every mail that comes in, so that what is passed on shows which one it was. */
const mark = 'X-Simulated-Mail';

const markOf = new RegExp(`^${mark}: (\\S+)`, 'm');

/** Which mail stands in that one; `undefined`: none that came in. */
export const mailIdIn = (raw: string): string | undefined => markOf.exec(raw)?.[1];

/** What the receipt rule's topic hands to the queue. */
export function notificationOf(id: string, { submissionId, isSpam, from, source }: IncomingMail): string {
  const pass = { status: 'PASS' };
  return JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: id, source: from === '' ? '<>' : from },
    receipt: {
      recipients: [replyAddress(linkSecret, replyDomain, submissionId)],
      spamVerdict: isSpam ? { status: 'FAIL' } : pass,
      virusVerdict: pass,
      action: { type: 'SNS', encoding: 'BASE64' },
    },
    content: Buffer.from(`${mark}: ${id}\r\n${source}`).toString('base64'),
  });
}
