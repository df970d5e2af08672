import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { arn } from '../cloudformation/pseudo-parameters.ts';
import type { Dispatcher } from '../gateway/dispatch.ts';
import type { EventDestination } from './configuration-sets.ts';
import type { MailEventType } from './event-record.ts';

/** An SNS topic's subscriber: a function, or a queue that gets the message itself where it is `raw`. */
export type TopicSubscription = { readonly topicArn: string; readonly arn: string } & (
  | { readonly functionArn: string }
  | { readonly queueArn: string; readonly raw: boolean }
);

type Needs = {
  readonly destinations: readonly EventDestination[];
  readonly subscriptions: readonly TopicSubscription[];
  readonly dispatcher: Pick<Dispatcher, 'send'>;
  /** Whether a topic takes what SES publishes on behalf of this resource. */
  mayPublish(sourceArn: string, topicArn: string): boolean;
  readonly clock: Pick<VirtualClock, 'now'>;
};

/** Carries a mail event along the template's wiring: topic → subscription → function or queue. */
export async function publishMailEvent(
  needs: Needs,
  configurationSet: string,
  type: MailEventType,
  record: Record<string, unknown>,
): Promise<void> {
  for (const destination of needs.destinations) {
    if (!destination.enabled || destination.configurationSet !== configurationSet) continue;
    if (!destination.eventTypes.includes(type.toLowerCase())) continue;
    await publishToTopic(
      needs,
      arn('ses', `configuration-set/${configurationSet}`),
      destination.topicArn,
      record,
    );
  }
}

/** Hands a message to a topic's subscribers. What the topic does not take is lost, as in SES. */
export async function publishToTopic(
  needs: Omit<Needs, 'destinations'>,
  sourceArn: string,
  topicArn: string,
  record: Record<string, unknown>,
): Promise<void> {
  if (!needs.mayPublish(sourceArn, topicArn)) return;
  for (const subscription of needs.subscriptions) {
    if (subscription.topicArn === topicArn) await deliver(needs, subscription, record);
  }
}

async function deliver(
  { dispatcher, clock }: Pick<Needs, 'dispatcher' | 'clock'>,
  subscription: TopicSubscription,
  record: Record<string, unknown>,
): Promise<void> {
  const caller = { kind: 'service', service: 'sns', sourceArn: subscription.topicArn } as const;
  const event = snsEvent(subscription, record, clock.now());
  if ('functionArn' in subscription) {
    await dispatcher.send(caller, 'lambda', 'Invoke', {
      FunctionName: subscription.functionArn,
      InvocationType: 'Event',
      Payload: JSON.stringify(event),
    });
    return;
  }
  await dispatcher.send(caller, 'sqs', 'SendMessage', {
    QueueUrl: queueName(subscription.queueArn),
    MessageBody: JSON.stringify(subscription.raw ? record : event.Records[0]?.Sns),
  });
}

const queueName = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);

function snsEvent(subscription: TopicSubscription, record: unknown, now: number) {
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: subscription.arn,
        Sns: {
          Type: 'Notification',
          MessageId: randomUUID(),
          TopicArn: subscription.topicArn,
          Subject: 'Amazon SES Email Event Notification',
          Message: JSON.stringify(record),
          Timestamp: new Date(now).toISOString(),
          SignatureVersion: '1',
          Signature: 'local',
          SigningCertUrl: '',
          UnsubscribeUrl: '',
          MessageAttributes: {},
        },
      },
    ],
  };
}
