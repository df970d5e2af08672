import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { addressesIn, headerOf, headersOf } from './raw-message.ts';

/** A receipt rule as the template defines it. */
export type ReceiptRule = {
  readonly arn: string;
  readonly enabled: boolean;
  /** Addresses and domains, lower case. */
  readonly recipients: readonly string[];
  readonly topicArn: string;
  /** `Base64` or `UTF-8`. */
  readonly encoding: string;
};

/** A mail on its way in, with its envelope. */
export type ArrivingMail = {
  readonly source: Buffer;
  /** Envelope sender; empty for replies of machines. Left out: whom the message names. */
  readonly from?: string;
  /** Envelope recipients. Left out: whom the message names. */
  readonly to?: readonly string[];
};

/** What SES says it took in; `undefined` where no rule takes it. */
export type Received = { readonly messageId: string; readonly recipients: readonly string[] };

/** SES bounces what is larger when the action is SNS: 150 KB. */
const mostBytes = 150 * 1024;

/** Takes a mail in as a receipt rule does, and publishes it to the rule's topic. */
export async function receiveMail(
  needs: {
    readonly rules: readonly ReceiptRule[];
    readonly clock: Pick<VirtualClock, 'now'>;
    publish(ruleArn: string, topicArn: string, record: Record<string, unknown>): Promise<void>;
  },
  mail: ArrivingMail,
): Promise<Received | 'too-large' | 'no-rule'> {
  const text = mail.source.toString('latin1');
  const from = mail.from ?? addressesIn(headerOf(text, 'from'))[0] ?? '';
  const to = mail.to ?? addressesIn(headerOf(text, 'to'));
  const rule = needs.rules.find(
    ({ enabled, recipients }) => enabled && to.some((one) => matches(one, recipients)),
  );
  if (!rule) return 'no-rule';
  if (mail.source.byteLength > mostBytes) return 'too-large';
  const recipients = to.filter((one) => matches(one, rule.recipients));
  const messageId = randomUUID();
  const isBase64 = rule.encoding.toLowerCase() === 'base64';
  const timestamp = new Date(needs.clock.now()).toISOString();
  const pass = { status: 'PASS' };
  // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
  await needs.publish(rule.arn, rule.topicArn, {
    notificationType: 'Received',
    receipt: {
      timestamp,
      processingTimeMillis: 100,
      recipients,
      spamVerdict: pass,
      virusVerdict: pass,
      spfVerdict: pass,
      dkimVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'SNS', topicArn: rule.topicArn, encoding: isBase64 ? 'BASE64' : 'UTF8' },
    },
    mail: {
      timestamp,
      source: from,
      messageId,
      destination: to,
      headersTruncated: false,
      headers: headersOf(text),
      commonHeaders: { from: [from], to, subject: headerOf(text, 'subject') ?? '' },
    },
    content: mail.source.toString(isBase64 ? 'base64' : 'utf8'),
  });
  return { messageId, recipients };
}

const matches = (address: string, recipients: readonly string[]): boolean => {
  const wanted = address.toLowerCase();
  return recipients.some((recipient) => recipient === wanted || recipient === wanted.split('@')[1]);
};
