import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface InboundMailProps {
  readonly ruleSetName: string;
  /** Mail to any address of this domain is taken in. Its MX record points to SES. */
  readonly domain: string;
}

/**
 * The receipt rule for what candidates write back, and the topic that carries whole mails. SES takes up to 150 KB this
 * way and bounces what is larger with a sentence; nothing of a person is stored on the way (ADR 16).
 *
 * CloudFormation cannot make a rule set the active one of an account: the deploy guide says how.
 */
export class InboundMail extends Construct {
  readonly mails: Topic;

  constructor(scope: Construct, id: string, { ruleSetName, domain }: InboundMailProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.mails = new Topic(this, 'Mails', { enforceSSL: true });
    const allowed = this.mails.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyOurReceiptRule',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.mails.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: {
            'aws:SourceArn': stack.formatArn({
              service: 'ses',
              resource: 'receipt-rule-set',
              resourceName: `${ruleSetName}:receipt-rule/*`,
            }),
          },
        },
      }),
    );
    const ruleSet = new CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName });
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName: ruleSet.ref,
      rule: {
        name: 'replies',
        enabled: true,
        recipients: [domain],
        // Says whether it is spam or holds a virus.
        scanEnabled: true,
        tlsPolicy: 'Optional',
        actions: [{ snsAction: { topicArn: this.mails.topicArn, encoding: 'Base64' } }],
      },
    });
    // SES tries the topic when the rule is created, so the policy has to be there first.
    if (allowed.policyDependable) rule.node.addDependency(allowed.policyDependable);
  }
}
