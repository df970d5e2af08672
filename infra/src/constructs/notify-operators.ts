import { type IAspect, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct, type IConstruct } from 'constructs';

/** Where every alarm of the stage is heard: a topic that mails whoever operates it. */
export class OperatorsTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { readonly topicName: string; readonly address: string }) {
    super(scope, id);
    // Not encrypted with the AWS-managed key: CloudWatch may not use it, and alarms hold no person's data.
    this.topic = new Topic(this, 'Topic', { topicName: props.topicName, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(props.address));
    // A policy of one's own takes the place of the standing one, under which the account's alarms may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyOurAlarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}

/** Has every alarm below a scope ring at the topic, so that none can be made that nobody hears. */
export class NotifyOperators implements IAspect {
  private readonly topic: Topic;

  constructor(topic: Topic) {
    this.topic = topic;
  }

  visit(node: IConstruct): void {
    if (node instanceof CfnAlarm) node.alarmActions = [this.topic.topicArn];
  }
}
