import { describe, expect, it } from 'vitest';
import { checkStage, placeholdersOf } from './check-stage.ts';
import type { Stage } from './stage.ts';
import { findStage, stageNames } from './stages.ts';

const dev = findStage('dev');
const prod = findStage('prod');
const oidc = {
  kind: 'oidc',
  issuer: 'https://id.agency.test',
  clientId: 'portal',
  audience: 'api',
  scope: 'openid email offline_access',
} as const;
const portal = {
  domain: 'portal.agency.test',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0b5a',
};

describe('the values of a stage', () => {
  it.each(stageNames)('are good in %s as it stands', (name) => {
    expect(checkStage(findStage(name))).toEqual([]);
  });

  it('may be an issuer, an account and a domain of the agency’s own', () => {
    expect(checkStage({ ...prod, account: '123456789012', signIn: oidc, portal })).toEqual([]);
  });

  it.each<[Partial<Stage>, string]>([
    [{ account: '12345' }, 'account of stage prod must be twelve digits, or null (infra/src/stages.ts).'],
    [{ region: 'Virginia' }, 'region of stage prod must be an AWS region, such as us-east-1'],
    [
      { mail: { ...dev.mail, sender: 'Ada <ada@agency.test>' } },
      'mail.sender of stage prod must be a plain address',
    ],
    [{ mail: { ...dev.mail, sender: 'ada@agency' } }, 'mail.sender of stage prod must be a plain address'],
    [
      { mail: { ...prod.mail, identity: { kind: 'domain', mailFrom: 'agency.example' } } },
      'mail.identity.mailFrom of stage prod must be a domain below the sender’s, such as bounce.agency.example',
    ],
    [{ mail: { ...prod.mail, replyDomain: 'Reply' } }, 'mail.replyDomain of stage prod must be a domain'],
    [
      { mail: { ...prod.mail, replyDomain: 'agency.example' } },
      'mail.replyDomain of stage prod must be another domain than the sender’s',
    ],
    [
      { region: 'eu-south-1', mail: { ...prod.mail, replyDomain: 'reply.agency.example' } },
      'mail.replyDomain of stage prod must be null in eu-south-1: SES takes mail in only in us-east-1',
    ],
    [
      { signIn: { kind: 'cognito', domainPrefix: 'My-AWS' } },
      'signIn.domainPrefix of stage prod must be small letters',
    ],
    [
      { signIn: { ...oidc, issuer: 'http://id.agency.test' } },
      'signIn.issuer of stage prod must be the https address',
    ],
    [
      { signIn: { ...oidc, issuer: 'https://id.agency.test/' } },
      'signIn.issuer of stage prod must be the https',
    ],
    [{ signIn: { ...oidc, clientId: ' ' } }, 'signIn.clientId of stage prod must be the portal’s client id'],
    [{ signIn: { ...oidc, audience: '' } }, 'signIn.audience of stage prod must be what the access tokens'],
    [
      { signIn: { ...oidc, scope: 'openid' } },
      'signIn.scope of stage prod must be scopes with openid and email',
    ],
    [{ portal: { ...portal, domain: 'portal' } }, 'portal.domain of stage prod must be a domain'],
    [
      { portal: { ...portal, certificateArn: portal.certificateArn.replace('us-east-1', 'eu-west-1') } },
      'portal.certificateArn of stage prod must be the ARN of a certificate in us-east-1',
    ],
    [
      { operations: { ...prod.operations, alarmAddress: 'nobody' } },
      'operations.alarmAddress of stage prod must be the address of whoever answers at night',
    ],
    [
      { operations: { ...prod.operations, monthlyBudgetDollars: 0 } },
      'operations.monthlyBudgetDollars of stage prod must be a whole number of dollars above 0',
    ],
  ])('refuses %j with one sentence', (changes, sentence) => {
    const wrong = checkStage({ ...prod, ...changes });
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(sentence);
    expect(wrong[0]).toMatch(/\(infra\/src\/stages\.ts\)\.$/);
  });
});

it('knows the values that stand for the agency’s own', () => {
  const own: Stage = {
    ...prod,
    mail: {
      ...prod.mail,
      sender: 'a@agency.test',
      identity: { kind: 'domain', mailFrom: 'bounce.agency.test' },
    },
    signIn: oidc,
    operations: { ...prod.operations, alarmAddress: 'night@agency.test' },
  };
  expect(placeholdersOf(own)).toEqual([]);
  expect(placeholdersOf({ ...own, mail: prod.mail })).toEqual(['mail.sender', 'mail.identity.mailFrom']);
});
