import { hours, minutes } from '@afterword/core/kernel/time';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer, SendOutcome } from './mailer.ts';
import type { SendQuota } from './pace.ts';

/** SES has no idempotency token, so the SDK must not try again by itself (ADR 14). */
export const sesClient = (): SESClient => new SESClient({ maxAttempts: 1 });

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
      return outcomeOf(cause);
    }
  },
});

/** https://docs.aws.amazon.com/ses/latest/APIReference/API_GetSendQuota.html */
export const sesQuota =
  (client = sesClient()) =>
  async (): Promise<SendQuota> => {
    const { Max24HourSend, MaxSendRate, SentLast24Hours } = await client.send(new GetSendQuotaCommand({}));
    if (Max24HourSend === undefined || MaxSendRate === undefined || SentLast24Hours === undefined) {
      throw new Error('SES did not say its quota');
    }
    return { perSecond: MaxSendRate, perDay: Max24HourSend, sentLastDay: SentLast24Hours };
  };

const laterBy: Readonly<Record<string, number>> = {
  Throttling: minutes(5),
  ThrottlingException: minutes(5),
  TooManyRequestsException: minutes(5),
  LimitExceeded: minutes(30),
  AccountSendingPausedException: minutes(30),
  ConfigurationSetSendingPausedException: minutes(30),
  ConfigurationSetDoesNotExistException: minutes(30),
  MailFromDomainNotVerifiedException: minutes(30),
  AccessDenied: minutes(30),
  AccessDeniedException: minutes(30),
  ECONNREFUSED: minutes(5),
  ENOTFOUND: minutes(5),
};

const rejections = new Set(['MessageRejected', 'InvalidParameterValue', 'ValidationError']);

/** Sorts an error of SendRawEmail: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html */
export function outcomeOf(cause: unknown): SendOutcome {
  const code = codeOf(cause);
  if (rejections.has(code)) return { kind: 'rejected', code };
  const seconds = laterBy[code];
  if (seconds === undefined) return { kind: 'unknown', code };
  const isDailyQuota = cause instanceof Error && /daily message quota/i.test(cause.message);
  return { kind: 'later', seconds: isDailyQuota ? hours(1) : seconds, code };
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause.name;
}
