/** Why a message was not composed. */
export type MailRefusalCode =
  | 'mail/bad-recipient'
  | 'mail/bad-reply-to'
  | 'mail/bad-sender'
  | 'mail/bad-unsubscribe-link'
  | 'mail/recipient-changed'
  | 'mail/too-large';

/** A message that must not leave. The message names no address, so that it may be logged. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
  readonly code: MailRefusalCode;

  constructor(code: MailRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
