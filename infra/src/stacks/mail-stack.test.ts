import { describe, expect, it } from 'vitest';
import { at, synthesize } from '../synthesized.ts';

const { mail } = synthesize('prod');

describe('the sender', () => {
  it('is the domain in prod, signed by DKIM, with bounces to a subdomain, and stays when the stack goes', () => {
    const identity = mail.only('AWS::SES::EmailIdentity');
    expect(identity.properties).toMatchObject({
      EmailIdentity: 'agency.example',
      MailFromAttributes: {
        MailFromDomain: 'bounce.agency.example',
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    });
    expect(identity.deletionPolicy).toBe('Retain');
  });

  it('is one address in dev, verified by a click, so that no domain is needed for a first try', () => {
    const senders = synthesize('dev').mail.ofType('AWS::SES::EmailIdentity');
    expect(senders.map(({ properties }) => properties.EmailIdentity)).toEqual([
      'follow-up@agency.example',
      // SES takes mail in only for a domain it has verified.
      { Ref: 'ReplyDomain' },
    ]);
  });

  it('has every DNS record it needs among the outputs', () => {
    const outputs = JSON.parse(mail.text).Outputs as Record<string, { Value: unknown; Description?: string }>;
    const records = Object.entries(outputs).filter(([, { Description }]) =>
      Description?.startsWith('DNS record'),
    );
    expect(records.map(([name]) => name).sort()).toEqual([
      'Dmarc',
      'MailFromMx',
      'MailFromSpf',
      'SenderDkim1',
      'SenderDkim2',
      'SenderDkim3',
    ]);
  });
});

describe('SES’s reports', () => {
  it('tell every fate of a mail to the topic, and no opens or clicks', () => {
    expect(mail.only('AWS::SES::ConfigurationSetEventDestination').properties).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: [
          'send',
          'delivery',
          'bounce',
          'complaint',
          'reject',
          'renderingFailure',
          'deliveryDelay',
        ],
        SnsDestination: { TopicARN: { Ref: mail.only('AWS::SNS::Topic').id } },
      },
    });
  });

  it('come from our configuration set alone', () => {
    const [, allow] = at(
      mail.only('AWS::SNS::TopicPolicy').properties,
      'PolicyDocument.Statement',
    ) as unknown[];
    expect(allow).toMatchObject({ Effect: 'Allow', Principal: { Service: 'ses.amazonaws.com' } });
    expect(JSON.stringify(allow)).toContain(':configuration-set/afterword-prod-mail');
  });
});
