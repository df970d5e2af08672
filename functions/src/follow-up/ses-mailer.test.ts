import { describe, expect, it } from 'vitest';
import type { SendOutcome } from './mailer.ts';
import { sesMailer } from './ses-mailer.ts';
import { scriptedSes, wireError } from './testing/scripted-ses.ts';

const from = 'follow-up@mail.agency.test';

const mail = (sender = from) => ({ raw: new Uint8Array([65]), from: sender, to: 'ana@mail.test', tags: {} });

/** What becomes of a mail that SES answers with this error. */
const refused = (code: string, message: string, sender = from): Promise<SendOutcome> =>
  sesMailer(
    'mail',
    scriptedSes(() => wireError(code, message)),
  ).send(mail(sender));

const unverified = (...identities: readonly string[]): string =>
  `Email address is not verified. The following identities failed the check in region US-EAST-1: ${identities.join(', ')}`;

describe('a rejection that is the whole account’s', () => {
  it.each([
    'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
    'Sending suspended for this account. For more information, please check the inbox of the email address associated with your AWS account.',
    'Email sending for the account is paused.',
  ])('waits half an hour: %s', async (message) => {
    expect(await refused('MessageRejected', message)).toEqual({
      kind: 'later',
      seconds: 1800,
      code: 'sending-paused',
    });
  });

  it.each([
    ['its address', [from]],
    ['its address in other letters', ['Follow-Up@Mail.Agency.test']],
    ['its address behind a name', [`Lakeside, via Rosa <${from}>`, from]],
    ['its address beside the recipient’s', ['ana@mail.test', from]],
    ['its domain', ['mail.agency.test']],
    ['a domain above it', ['agency.test']],
    ['the ARN of its domain', ['arn:aws:ses:us-east-1:000000000000:identity/mail.agency.test']],
  ])('waits half an hour where the sender is not verified, by %s', async (_, identities) => {
    expect(await refused('MessageRejected', unverified(...identities))).toEqual({
      kind: 'later',
      seconds: 1800,
      code: 'sender-not-verified',
    });
  });
});

describe('a rejection that is one mail’s', () => {
  it.each([
    ['somebody elsewhere', 'ana@mail.test'],
    ['somebody behind a name', 'Ana Reyes <ana@mail.test>'],
    ['a colleague at the sender’s domain', 'rosa@mail.agency.test'],
    ['somebody whose address ends like the sender’s', `not-${from}`],
  ])('ends it where SES’s sandbox does not know the recipient: %s', async (_, recipient) => {
    expect(await refused('MessageRejected', unverified(recipient))).toEqual({
      kind: 'rejected',
      code: 'recipient-not-verified',
    });
  });

  it.each([
    ['MessageRejected', 'Address length is greater than 320.'],
    ['MessageRejected', 'Email address is not verified.'],
    ['InvalidParameterValue', 'Missing final recipients.'],
    ['ValidationError', '1 validation error detected'],
  ])('ends it: %s, %s', async (code, message) => {
    expect(await refused(code, message)).toEqual({ kind: 'rejected', code });
  });
});

describe('what SES does not take now', () => {
  it.each([
    ['Throttling', 'Maximum sending rate exceeded.', 300],
    ['Throttling', 'Daily message quota exceeded.', 3600],
    ['AccountSendingPausedException', 'Sending is paused.', 1800],
    ['ConfigurationSetSendingPausedException', 'Sending is paused.', 1800],
    ['AccessDenied', 'User is not authorized.', 1800],
  ])('waits: %s, %s', async (code, message, seconds) => {
    expect(await refused(code, message)).toEqual({ kind: 'later', seconds, code });
  });

  it('may have been taken where SES itself failed', async () => {
    expect(await refused('InternalFailure', 'An unknown error occurred.')).toEqual({
      kind: 'unknown',
      code: 'InternalFailure',
    });
  });
});
