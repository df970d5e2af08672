import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { InboundMail } from '../constructs/inbound-mail.ts';
import { MailSending } from '../constructs/mail-sending.ts';
import { replyDomainParameter } from '../constructs/reply-domain-parameter.ts';
import type { Stage } from '../stage.ts';

/**
 * Who we are to the world’s mail servers. It outlives the service: a verified domain, its DNS records and its reputation
 * are won over weeks, and reports on mails come in for days after the last one left.
 */
export class MailStack extends Stack {
  readonly configurationSetName: string;
  /** SES reports the fate of every mail here. */
  readonly events: Topic;
  /** Whole mails of candidates; `null` where the stage takes none in. */
  readonly replies: Topic | null;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, {
      description: 'Afterword: mail. The identity mails are sent as, and what SES tells about them.',
      terminationProtection: stage.keepsData,
    });
    this.verifySender(stage);
    const sending = new MailSending(this, 'Mail', { configurationSetName: `afterword-${stage.name}-mail` });
    this.configurationSetName = sending.configurationSetName;
    this.events = sending.events;
    this.replies = stage.mail.replyDomain === null ? null : this.takeIn(stage, stage.mail.replyDomain);
  }

  private verifySender({ mail, keepsData }: Stage): void {
    const [, domain = ''] = mail.sender.split('@');
    const identity = new EmailIdentity(this, 'Sender', {
      identity: mail.identity.kind === 'address' ? Identity.email(mail.sender) : Identity.domain(domain),
      // Without its MX record mails leave as before, still signed by DKIM, which is what DMARC needs.
      ...(mail.identity.kind === 'domain'
        ? {
            mailFromDomain: mail.identity.mailFrom,
            mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
          }
        : {}),
    });
    identity.applyRemovalPolicy(keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    if (mail.identity.kind === 'address') return;
    this.printDkim('Sender', identity);
    new CfnOutput(this, 'MailFromMx', {
      value: `${mail.identity.mailFrom} MX 10 feedback-smtp.${this.region}.amazonses.com`,
      description: 'DNS record: bounces come back to SES.',
    });
    new CfnOutput(this, 'MailFromSpf', {
      value: `${mail.identity.mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
      description: 'DNS record: SES may send for the domain.',
    });
    new CfnOutput(this, 'Dmarc', {
      value: `_dmarc.${domain} TXT "v=DMARC1; p=none"`,
      description: 'DNS record, if the domain has none yet: Gmail and Yahoo want one.',
    });
  }

  private takeIn(stage: Stage, standard: string): Topic {
    const domain = replyDomainParameter(this, standard);
    // SES takes mail in only for a domain it has verified.
    const identity = new EmailIdentity(this, 'Replies', { identity: Identity.domain(domain) });
    identity.applyRemovalPolicy(stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    this.printDkim('Replies', identity);
    new CfnOutput(this, 'RepliesMx', {
      value: `${domain} MX 10 inbound-smtp.${this.region}.amazonaws.com`,
      description: 'DNS record: candidates’ replies go to SES.',
    });
    return new InboundMail(this, 'InboundMail', { ruleSetName: `afterword-${stage.name}-replies`, domain })
      .mails;
  }

  private printDkim(who: string, identity: EmailIdentity): void {
    for (const [index, record] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `${who}Dkim${index + 1}`, {
        value: `${record.name} CNAME ${record.value}`,
        description: 'DNS record: mails carry the domain’s signature.',
      });
    }
  }
}
