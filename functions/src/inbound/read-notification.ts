/** A mail as the mail service hands it over. */
export interface Notification {
  /** The service's id of the mail: the same for every delivery of this notification. */
  readonly messageId: string;
  /** Envelope sender, lower case; empty for bounces and other replies of machines (RFC 5321, 4.5.5). */
  readonly from: string;
  /** Envelope recipients that the rule matched. */
  readonly recipients: readonly string[];
  readonly isSpam: boolean;
  readonly hasVirus: boolean;
  /** The whole message, as it came. */
  readonly content: Uint8Array;
}

type Json = Readonly<Record<string, unknown>>;

const objectIn = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const failed = (verdict: unknown): boolean => textIn(objectIn(verdict).status) === 'FAIL';

/**
 * Reads what a receipt rule's SNS action publishes; `null` for anything else, such as the test that SES sends when the
 * rule is made. https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
export function readNotification(body: unknown): Notification | null {
  const notification = objectIn(body);
  const mail = objectIn(notification.mail);
  const receipt = objectIn(notification.receipt);
  const messageId = textIn(mail.messageId);
  const content = textIn(notification.content);
  if (notification.notificationType !== 'Received' || messageId === '' || content === '') return null;
  const recipients = Array.isArray(receipt.recipients) ? receipt.recipients.map(textIn) : [];
  const encoding = textIn(objectIn(receipt.action).encoding).toUpperCase();
  const source = textIn(mail.source).toLowerCase();
  return {
    messageId,
    from: source === '<>' || source.startsWith('mailer-daemon@') ? '' : source,
    recipients,
    isSpam: failed(receipt.spamVerdict),
    hasVirus: failed(receipt.virusVerdict),
    content: Buffer.from(content, encoding === 'BASE64' ? 'base64' : 'utf8'),
  };
}
