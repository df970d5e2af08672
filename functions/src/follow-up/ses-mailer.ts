import { hours, minutes } from '@afterword/core/kernel/time';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { ReadQuota } from './kept-quota.ts';
import { type Mailer, recipientNotVerified, type SendOutcome } from './mailer.ts';

/** How long SES may keep its caller waiting. Left to itself the SDK waits until the function is out of time. */
export interface Patience {
  readonly connectMilliseconds: number;
  /** For the answer to begin, and again for each pause in it. */
  readonly answerMilliseconds: number;
}

/** A batch none of whose mails is answered still ends before its function is out of time; a test holds it. */
export const patience = {
  followUp: { connectMilliseconds: 2000, answerMilliseconds: 10_000 },
  inbound: { connectMilliseconds: 2000, answerMilliseconds: 5000 },
  quota: { connectMilliseconds: 2000, answerMilliseconds: 3000 },
} as const satisfies Readonly<Record<string, Patience>>;

const requestHandler = ({ connectMilliseconds, answerMilliseconds }: Patience) => ({
  connectionTimeout: connectMilliseconds,
  requestTimeout: answerMilliseconds,
  // Without it the SDK only warns.
  throwOnRequestTimeout: true,
  // The request's own timeout ends with the answer's headers.
  socketTimeout: answerMilliseconds,
});

/**
 * A function that slept may find the connection it kept dead, and learns of it by a lost reply: an attempt spent and
 * an hour gone. A handshake for each mail costs milliseconds where the next mail has to wait for its turn anyway.
 */
const ownConnection = { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } };

/** SES has no idempotency token, so the SDK must not try again by itself (ADR 14). */
export const sesClient = (wait: Patience = patience.followUp): SESClient =>
  new SESClient({ maxAttempts: 1, requestHandler: { ...requestHandler(wait), ...ownConnection } });

export const sesMailer = (configurationSet: string, client = sesClient()): Mailer => ({
  send: async ({ raw, from, to, tags }) => {
    try {
      const reply = await client.send(
        new SendRawEmailCommand({
          RawMessage: { Data: raw },
          Source: from,
          Destinations: [to],
          ConfigurationSetName: configurationSet,
          Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
      return reply.MessageId
        ? { kind: 'accepted', messageId: reply.MessageId }
        : { kind: 'unknown', code: 'no-message-id' };
    } catch (cause) {
      return outcomeOf(cause, from);
    }
  },
});

/**
 * Asking may be repeated, unlike sending. SES takes the question once a second, and all workers ask it when a burst
 * begins: five tries, with the SDK's random pauses of up to 1, 2, 4 and 8 seconds, let nearly all of them through.
 */
const quotaClient = (): SESClient =>
  new SESClient({ maxAttempts: 5, retryMode: 'standard', requestHandler: requestHandler(patience.quota) });

/** https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendQuota.html */
export const sesQuota =
  (client = quotaClient()): ReadQuota =>
  async () => {
    try {
      const { Max24HourSend, MaxSendRate, SentLast24Hours } = await client.send(new GetSendQuotaCommand({}));
      if (Max24HourSend === undefined || MaxSendRate === undefined || SentLast24Hours === undefined) {
        throw new Error('SES did not say its quota');
      }
      return { perSecond: MaxSendRate, perDay: Max24HourSend, sentLastDay: SentLast24Hours };
    } catch (cause) {
      if (cause instanceof Error && throttlings.has(cause.name)) return 'refused';
      throw cause;
    }
  };

const throttlings = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);

const laterBy: Readonly<Record<string, number>> = {
  Throttling: minutes(5),
  ThrottlingException: minutes(5),
  TooManyRequestsException: minutes(5),
  LimitExceeded: minutes(30),
  AccountSendingPausedException: minutes(30),
  ConfigurationSetSendingPausedException: minutes(30),
  ConfigurationSetDoesNotExistException: minutes(30),
  MailFromDomainNotVerifiedException: minutes(30),
  'sending-paused': minutes(30),
  'sender-not-verified': minutes(30),
  AccessDenied: minutes(30),
  AccessDeniedException: minutes(30),
  'not-connected': minutes(5),
};

const rejections = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'ValidationError',
  recipientNotVerified,
]);

/**
 * Sorts an error of SendRawEmail: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 *
 * @param from Who the mail was from, a bare address.
 */
export function outcomeOf(cause: unknown, from: string): SendOutcome {
  const code = codeOf(cause, from);
  if (rejections.has(code)) return { kind: 'rejected', code };
  const seconds = laterBy[code];
  if (seconds === undefined) return { kind: 'unknown', code };
  const isDailyQuota = cause instanceof Error && /daily message quota/i.test(cause.message);
  return { kind: 'later', seconds: isDailyQuota ? hours(1) : seconds, code };
}

function codeOf(cause: unknown, from: string): string {
  if (!(cause instanceof Error)) return 'unknown';
  if (cause.name === 'MessageRejected') return rejectionOf(cause.message, from);
  if (isNotConnected(cause)) return 'not-connected';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause.name;
}

/**
 * Whether there never was a connection, so that no byte of the mail has left: each address was tried in vain (Node
 * counts them up in an `AggregateError`), or none in time, which the SDK says in words only. Whatever else ends a call
 * may have happened after the mail was taken.
 */
function isNotConnected(cause: Error): boolean {
  if (cause instanceof AggregateError) return cause.errors.every(isNotConnected);
  if ('syscall' in cause) return cause.syscall === 'connect' || cause.syscall === 'getaddrinfo';
  return cause.name === 'TimeoutError' && cause.message.includes('did not establish a connection');
}

/**
 * SES rejects a mail for what it is, and any mail of an account that AWS has paused or that has lost its sender, all
 * by one code; only the text tells: https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 */
function rejectionOf(text: string, from: string): string {
  const identities = /address is not verified.*?:(.*)/is.exec(text)?.[1];
  if (identities !== undefined) {
    return namesSender(identities, from) ? 'sender-not-verified' : recipientNotVerified;
  }
  return /\bsending\b.*\b(paused|suspended|disabled)\b/i.test(text) ? 'sending-paused' : 'MessageRejected';
}

/** SES lists addresses as they stand in the mail, with or without a name; an identity may be a domain, or an ARN. */
function namesSender(identities: string, from: string): boolean {
  const sender = from.toLowerCase();
  const domain = sender.slice(sender.indexOf('@') + 1);
  return identities
    .toLowerCase()
    .split(/[\s,;"<>/]+/)
    .some((name) => name === sender || (name.includes('.') && `.${domain}`.endsWith(`.${name}`)));
}
