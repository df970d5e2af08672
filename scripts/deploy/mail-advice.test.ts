import { findStage } from '@afterword/infra/stages';
import { expect, it } from 'vitest';
import { adviseOnMail, type MailAccount } from './mail-advice.ts';

const prod = findStage('prod');
const dev = findStage('dev');
const sandbox: MailAccount = {
  productionAccess: false,
  sendingEnabled: true,
  mailsADay: 200,
  mailsASecond: 1,
  senderVerified: true,
};
const said = (account: Partial<MailAccount>, stage = prod) =>
  adviseOnMail(stage, { ...sandbox, ...account }).join('\n');

it('says that the account is in the sandbox, how to leave it, and how to try it meanwhile', () => {
  expect(said({})).toContain(
    'in the SES sandbox of us-east-1: 200 mails a day, 1 a second, to verified recipients only',
  );
  expect(said({})).toContain('aws sesv2 put-account-details --region us-east-1 --production-access-enabled');
  expect(said({})).toContain('create-email-identity');
});

it('says nothing of leaving it once AWS has let it out', () => {
  const text = said({ productionAccess: true, mailsADay: 50_000, mailsASecond: 14 });
  expect(text).toBe(
    'Mail: SES has verified follow-up@agency.example.\nMail: out of the sandbox, 50,000 mails a day, 14 a second.',
  );
});

it.each([
  ['PENDING', 'is being looked at'],
  ['DENIED', 'was turned down'],
  ['FAILED', 'was turned down'],
])('does not ask twice where the request is %s', (review, words) => {
  expect(said({ review })).toContain(words);
  expect(said({ review })).not.toContain('put-account-details');
});

it('says what is missing before any mail leaves: a click for an address, DNS records for a domain', () => {
  expect(said({ senderVerified: false }, dev)).toContain(
    'SES has written to follow-up@agency.example. Open the link',
  );
  expect(said({ senderVerified: false })).toContain('the DNS records of agency.example');
});

it('says that SES has paused the account before anything else of it', () => {
  const text = said({ sendingEnabled: false, productionAccess: true });
  expect(text).toContain('SES has paused this account');
  expect(text).not.toContain('out of the sandbox');
});
