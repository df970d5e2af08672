import type { EpochMs } from '../clock/virtual-clock.ts';
import { account, arn } from '../cloudformation/pseudo-parameters.ts';

export type MailEventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint';

/** A mail that SES accepted, with what its events will tell. */
export type SentMail = {
  readonly messageId: string;
  readonly at: EpochMs;
  readonly source: string;
  readonly destination: readonly string[];
  readonly headers: readonly { name: string; value: string }[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet?: string;
};

const simulator = 'simulator.amazonses.com';

/** Which mailbox of the SES simulator an address is; `+label` is allowed. */
function simulatorMailbox(address: string): string | undefined {
  const [local = '', domain] = address.toLowerCase().split('@');
  return domain === simulator ? local.split('+')[0] : undefined;
}

/**
 * The events SES publishes for a mail, in order. Everything is delivered, except to the mailboxes of SES's own
 * simulator: https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
 */
export function eventsFor(mail: Pick<SentMail, 'destination'>): readonly MailEventType[] {
  const mailboxes = mail.destination.map(simulatorMailbox);
  if (mailboxes.some((mailbox) => mailbox === 'bounce' || mailbox === 'suppressionlist'))
    return ['Send', 'Bounce'];
  if (mailboxes.includes('complaint')) return ['Send', 'Delivery', 'Complaint'];
  // ooto@ is delivered; its automatic reply goes to the sender's mailbox, not into an event.
  return ['Send', 'Delivery'];
}

/**
 * An event in the form of SES event publishing:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function eventRecord(type: MailEventType, mail: SentMail, now: EpochMs): Record<string, unknown> {
  return {
    eventType: type,
    mail: mailObject(mail),
    [type.toLowerCase()]: detail(type, mail, new Date(now).toISOString()),
  };
}

function mailObject(mail: SentMail): Record<string, unknown> {
  const header = (name: string) => mail.headers.find((each) => each.name.toLowerCase() === name)?.value;
  const list = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    timestamp: new Date(mail.at).toISOString(),
    source: mail.source,
    sourceArn: arn('ses', `identity/${mail.source}`),
    sendingAccountId: account,
    messageId: mail.messageId,
    destination: mail.destination,
    headersTruncated: false,
    headers: mail.headers,
    commonHeaders: {
      from: list(header('from')),
      date: header('date'),
      to: list(header('to')),
      messageId: mail.messageId,
      subject: header('subject'),
    },
    tags: {
      'ses:operation': ['SendRawEmail'],
      'ses:configuration-set': list(mail.configurationSet),
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': list(mail.source.split('@')[1]),
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  };
}

function detail(type: MailEventType, mail: SentMail, timestamp: string): Record<string, unknown> {
  switch (type) {
    case 'Send':
      return {};
    case 'Delivery':
      return {
        timestamp,
        processingTimeMillis: 1000,
        recipients: mail.destination,
        smtpResponse: '250 2.6.0 Message received',
        reportingMTA: 'a8-50.smtp-out.amazonses.com',
      };
    case 'Bounce': {
      const isSuppressed = mail.destination.some(
        (address) => simulatorMailbox(address) === 'suppressionlist',
      );
      return {
        bounceType: 'Permanent',
        bounceSubType: isSuppressed ? 'Suppressed' : 'General',
        bouncedRecipients: mail.destination.map((emailAddress) => ({
          emailAddress,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        })),
        timestamp,
        feedbackId: `${mail.messageId}-feedback`,
        reportingMTA: 'dns; a8-50.smtp-out.amazonses.com',
      };
    }
    case 'Complaint':
      return {
        complainedRecipients: mail.destination.map((emailAddress) => ({ emailAddress })),
        timestamp,
        feedbackId: `${mail.messageId}-feedback`,
        userAgent: 'Amazon SES Mailbox Simulator',
        complaintFeedbackType: 'abuse',
        arrivalDate: timestamp,
      };
  }
}
