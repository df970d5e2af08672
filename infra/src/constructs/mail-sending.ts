import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnConfigurationSetEventDestination,
  ConfigurationSet,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** All SES says about a mail that we act on or show. Opens and clicks are not among them: we do not track candidates. */
const mailEvents = ['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure', 'deliveryDelay'];

/**
 * The configuration set every mail is sent with, and the topic on which SES reports its fate.
 *
 * SNS rather than EventBridge: one hop, no rule to keep in step with the configuration set, and a dead-letter queue
 * on the subscription itself. The topic is not encrypted with the AWS-managed key because SES may not use it.
 */
export class MailSending extends Construct {
  readonly configurationSetName: string;
  readonly configurationSetArn: string;
  readonly events: Topic;

  constructor(scope: Construct, id: string, props: { readonly configurationSetName: string }) {
    super(scope, id);
    const stack = Stack.of(this);

    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: props.configurationSetName,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSetName = configurationSet.configurationSetName;
    this.configurationSetArn = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: props.configurationSetName,
    });

    this.events = new Topic(this, 'Events', { enforceSSL: true });
    const allowed = this.events.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyOurConfigurationSet',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.events.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': this.configurationSetArn },
        },
      }),
    );

    const destination = new CfnConfigurationSetEventDestination(this, 'EventDestination', {
      configurationSetName: this.configurationSetName,
      eventDestination: {
        name: 'mail-events',
        enabled: true,
        matchingEventTypes: mailEvents,
        snsDestination: { topicArn: this.events.topicArn },
      },
    });
    // SES tries the topic when the destination is created, so the policy has to be there first.
    if (allowed.policyDependable) destination.node.addDependency(allowed.policyDependable);
  }
}
