import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { account, arn, region } from '../cloudformation/pseudo-parameters.ts';
import { matchesPattern } from '../event-sources/filter-pattern.ts';
import type { Dispatcher } from '../gateway/dispatch.ts';
import type { EventDestination } from './configuration-sets.ts';
import type { MailEventType } from './event-record.ts';

/** An SNS topic's subscriber, or an EventBridge rule's target. */
export type TopicSubscription = {
  readonly topicArn: string;
  readonly arn: string;
  readonly functionArn: string;
};
export type EventRule = {
  readonly name: string;
  readonly pattern: unknown;
  readonly targetArns: readonly string[];
};

type Needs = {
  readonly destinations: readonly EventDestination[];
  readonly subscriptions: readonly TopicSubscription[];
  readonly rules: readonly EventRule[];
  readonly dispatcher: Pick<Dispatcher, 'send'>;
  readonly clock: Pick<VirtualClock, 'now'>;
};

const detailTypes: Readonly<Record<MailEventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
};

/** Carries a mail event along the template's wiring: topic → subscription, or event bus → rule → function. */
export async function publishMailEvent(
  needs: Needs,
  configurationSet: string,
  type: MailEventType,
  record: Record<string, unknown>,
): Promise<void> {
  const invoke = (service: string, functionArn: string, event: unknown) =>
    needs.dispatcher.send({ kind: 'service', service }, 'lambda', 'Invoke', {
      FunctionName: functionArn,
      InvocationType: 'Event',
      Payload: JSON.stringify(event),
    });
  for (const destination of needs.destinations) {
    if (!destination.enabled || destination.configurationSet !== configurationSet) continue;
    if (!destination.eventTypes.includes(type.toLowerCase())) continue;
    for (const subscription of needs.subscriptions) {
      if (subscription.topicArn !== destination.topicArn) continue;
      await invoke('sns', subscription.functionArn, snsEvent(subscription, record, needs.clock.now()));
    }
    if (destination.eventBusArn === undefined) continue;
    const event = busEvent(configurationSet, type, record, needs.clock.now());
    for (const rule of needs.rules) {
      if (!matchesPattern(rule.pattern, event)) continue;
      for (const target of rule.targetArns) await invoke('events', target, event);
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

function busEvent(configurationSet: string, type: MailEventType, record: unknown, now: number) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailTypes[type],
    source: 'aws.ses',
    account,
    time: `${new Date(now).toISOString().slice(0, 19)}Z`,
    region,
    resources: [arn('ses', `configuration-set/${configurationSet}`)],
    detail: record,
  };
}
