import { describe, expect, it } from 'vitest';
import { at, synthesize, target } from '../synthesized.ts';

const rules = (stage: 'dev' | 'prod') => synthesize(stage).mail.ofType('AWS::SES::ReceiptRule');

// A first synthesis loads the whole CDK.
describe('incoming mail', { timeout: 60_000 }, () => {
  it('is taken in where the stage receives mail, and nowhere else', () => {
    expect([rules('dev').length, rules('prod').length]).toEqual([1, 0]);
    const { service } = synthesize('prod');
    for (const { properties } of service.ofType('AWS::Lambda::Function')) {
      const domain = at(properties, 'Environment.Variables.REPLY_DOMAIN');
      if (domain !== undefined) expect(domain).toBe('off');
    }
  });

  it('is scanned, for our domain alone, and goes whole to a topic that only our rule may use', () => {
    const { mail, service } = synthesize('dev');
    const [rule] = mail.ofType('AWS::SES::ReceiptRule');
    expect(at(rule?.properties ?? {}, 'Rule')).toMatchObject({
      Enabled: true,
      ScanEnabled: true,
      Recipients: [{ Ref: 'ReplyDomain' }],
    });
    const topic = target(at(rule?.properties ?? {}, 'Rule.Actions.0.SNSAction.TopicArn'));
    const policies = mail
      .ofType('AWS::SNS::TopicPolicy')
      .filter(({ properties }) => target(at(properties, 'Topics.0')) === topic);
    expect(JSON.stringify(policies)).toContain(':receipt-rule/*');
    const subscriptions = service
      .ofType('AWS::SNS::Subscription')
      .filter(({ properties }) => target(mail.exported(properties.TopicArn)) === topic);
    expect(
      subscriptions.map(({ properties }) => [properties.Protocol, properties.RawMessageDelivery]),
    ).toEqual([['sqs', true]]);
  });
});
