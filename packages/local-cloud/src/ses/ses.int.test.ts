import {
  GetSendQuotaCommand,
  type SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
} from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sesClient } from '../testing/clients.ts';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let ses: SESClient;

beforeAll(async () => {
  cloud = await startSampleCloud({
    Set: resource('AWS::SES::ConfigurationSet', { Name: 'mail' }),
    Topic: resource('AWS::SNS::Topic', { TopicName: 'mail-events' }),
    Destination: resource('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['delivery', 'bounce', 'complaint'],
        SnsDestination: { TopicARN: { Ref: 'Topic' } },
      },
    }),
    Failures: resource('AWS::SQS::Queue', { QueueName: 'failures' }),
    Events: functionResource('events'),
    Broken: functionResource('broken', {
      Handler: 'index.missing',
      DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Failures', 'Arn'] } },
    }),
    Subscription: resource('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      TopicArn: { Ref: 'Topic' },
      Endpoint: { 'Fn::GetAtt': ['Events', 'Arn'] },
    }),
    BrokenSubscription: resource('AWS::SNS::Subscription', {
      Protocol: 'lambda',
      TopicArn: { Ref: 'Topic' },
      Endpoint: { 'Fn::GetAtt': ['Broken', 'Arn'] },
    }),
  });
  ses = sesClient(cloud.gatewayUrl);
});
afterAll(() => cloud?.end());

const mime = (to: string, extra: readonly string[] = []) =>
  [
    'From: "Lakeside, via Rosa" <follow-up@agency.test>',
    `To: ${to}`,
    'Subject: =?utf-8?Q?A_note_=E2=80=93_thanks?=',
    'Message-ID: <mine@agency.test>',
    'Date: Mon, 1 Jan 2001 00:00:00 +0000',
    ...extra,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hello Ana',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hello <b>Ana</b></p>',
    '--b--',
    '',
  ].join('\r\n');
const send = (to: string, changes: Partial<SendRawEmailCommandInput> = {}, extra?: readonly string[]) =>
  ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(mime(to, extra)) },
      ConfigurationSetName: 'mail',
      Tags: [{ Name: 'step', Value: 'thank-you_1' }],
      ...changes,
    }),
  );
/** What SES told about a mail, in order. */
const eventsOf = async (messageId: string | undefined) => {
  await cloud.advanceTo(new Date((cloud.now() + 10) * 1000).toISOString());
  return cloud
    .invocations('events')
    .map(({ event }) => JSON.parse(event.Records[0].Sns.Message))
    .filter(({ mail }) => mail.messageId === messageId);
};

describe('SendRawEmail', () => {
  it("puts the mail into the inbox, with SES's own Message-ID and Date", async () => {
    const { MessageId } = await send('ana@mail.test', {}, ['Bcc: nobody@mail.test', 'X-SES-SOURCE-ARN: x']);
    const mail = cloud.inbox.list().at(-1);
    expect(mail).toMatchObject({
      from: 'Lakeside, via Rosa <follow-up@agency.test>',
      subject: 'A note – thanks',
      text: 'Hello Ana\n',
      tags: { step: 'thank-you_1' },
      messageId: MessageId,
    });
    expect(mail?.html).toContain('<b>Ana</b>');
    expect(mail?.headers['Message-ID']).toBe(`<${MessageId}@email.amazonses.com>`);
    expect(new Date(mail?.headers.Date ?? '').getUTCFullYear()).toBe(2027);
    expect(Object.keys(mail?.headers ?? {})).not.toContain('Bcc');
    expect(Object.keys(mail?.headers ?? {})).not.toContain('X-SES-SOURCE-ARN');
  });

  it.each<[string, string, Partial<SendRawEmailCommandInput>, string]>([
    [
      'an unknown configuration set',
      'ana@mail.test',
      { ConfigurationSetName: 'none' },
      'ConfigurationSetDoesNotExistException',
    ],
    [
      'a tag with a space',
      'ana@mail.test',
      { Tags: [{ Name: 'step', Value: 'a b' }] },
      'InvalidParameterValue',
    ],
    ['no recipient', '', {}, 'InvalidParameterValue'],
    ['an address beyond 7 bits', 'jürgen@mail.test', {}, 'InvalidParameterValue'],
    [
      'one bad address among good ones',
      'ana@mail.test, broken@',
      { Destinations: ['ana@mail.test', 'broken@'] },
      'InvalidParameterValue',
    ],
  ])('refuses %s, and keeps nothing', async (_what, to, changes, code) => {
    const before = cloud.inbox.list().length;
    await expect(send(to, changes)).rejects.toMatchObject({ name: code });
    expect(cloud.inbox.list()).toHaveLength(before);
  });

  it('counts towards the quota of a day', async () => {
    const sent = async () => (await ses.send(new GetSendQuotaCommand({}))).SentLast24Hours ?? -1;
    const before = await sent();
    await send('ana@mail.test');
    expect(await sent()).toBe(before + 1);
    await cloud.advanceTo(new Date((cloud.now() + 86_500) * 1000).toISOString());
    expect(await sent()).toBe(0);
  });
});

describe('events', () => {
  it('tells only what the destination asks for', async () => {
    const { MessageId } = await send('ana@mail.test');
    const [delivery, ...more] = await eventsOf(MessageId);
    expect(more).toEqual([]);
    expect(delivery).toMatchObject({ eventType: 'Delivery', mail: { tags: { step: ['thank-you_1'] } } });
  });

  it.each([
    ['success', ['Delivery'], {}],
    ['bounce', ['Bounce'], { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }],
    ['bounce+label', ['Bounce'], {}],
    ['suppressionlist', ['Bounce'], { bounce: { bounceSubType: 'Suppressed' } }],
    ['complaint', ['Delivery', 'Complaint'], { complaint: { complaintFeedbackType: 'abuse' } }],
    ['ooto', ['Delivery'], {}],
  ])("plays SES's simulator address %s", async (mailbox, types, detail) => {
    const { MessageId } = await send(`${mailbox}@simulator.amazonses.com`);
    const events = await eventsOf(MessageId);
    expect(events.map(({ eventType }) => eventType)).toEqual(types);
    expect(events.at(-1)).toMatchObject(detail);
  });

  it('tries a failing function three times, then its dead-letter queue has the event', async () => {
    await send('ana@mail.test');
    await cloud.advanceTo(new Date((cloud.now() + 600) * 1000).toISOString());
    const status = (await cloud.control('GET', '/status')).body;
    const failures = status.queues.find(({ name }: { name: string }) => name === 'failures').messages;
    expect(failures).toBeGreaterThan(0);
    expect(status.functions.find(({ name }: { name: string }) => name === 'Broken').invocations).toBe(
      failures * 3,
    );
  });
});
