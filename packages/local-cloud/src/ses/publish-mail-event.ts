import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Dispatcher } from '../gateway/dispatch.ts';
import type { EventDestination } from './configuration-sets.ts';
import type { MailEventType } from './event-record.ts';

/** An SNS topic's subscriber. */
export type TopicSubscription = {
  readonly topicArn: string;
  readonly arn: string;
  readonly functionArn: string;
};

type Needs = {
  readonly destinations: readonly EventDestination[];
  readonly subscriptions: readonly TopicSubscription[];
  readonly dispatcher: Pick<Dispatcher, 'send'>;
  readonly clock: Pick<VirtualClock, 'now'>;
};

/** Carries a mail event along the template's wiring: topic → subscription → function. */
export async function publishMailEvent(
  needs: Needs,
  configurationSet: string,
  type: MailEventType,
  record: Record<string, unknown>,
): Promise<void> {
  for (const destination of needs.destinations) {
    if (!destination.enabled || destination.configurationSet !== configurationSet) continue;
    if (!destination.eventTypes.includes(type.toLowerCase())) continue;
    for (const subscription of needs.subscriptions) {
      if (subscription.topicArn !== destination.topicArn) continue;
      await needs.dispatcher.send({ kind: 'service', service: 'sns' }, 'lambda', 'Invoke', {
        FunctionName: subscription.functionArn,
        InvocationType: 'Event',
        Payload: JSON.stringify(snsEvent(subscription, record, needs.clock.now())),
      });
    }
  }
}

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
