import { fromIso } from '@afterword/core/kernel/time';
import { describe, expect, it } from 'vitest';
import { sendDueSteps } from '../follow-up/send-due-steps.ts';
import { aWorld, loggedAt, stepOf, type World } from '../follow-up/testing/a-world.ts';
import { readMailEvent } from './mail-event.ts';
import { takeMailEvents } from './take-mail-events.ts';

/** The confirmation went out, and nobody knows whether it was taken. */
async function aLostReply(): Promise<World> {
  const world = await aWorld();
  world.answer = { kind: 'unknown', code: 'TimeoutError' };
  world.now = loggedAt + 120;
  await sendDueSteps(world, (await world.submission()).id);
  return world;
}

const sesEvent = (eventType: string, attempt: string, more: object = {}, messageId = 'ses-1') =>
  JSON.stringify({
    eventType,
    mail: {
      messageId,
      tags: { submission: ['sub-1'], step: ['confirmation_1'], attempt: [attempt] },
    },
    ...more,
  });

async function take(world: World, ...bodies: readonly string[]): Promise<readonly string[]> {
  const records = bodies.map((body, index) => ({
    messageId: `message-${index}`,
    receiptHandle: '',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'sns',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:mail-events',
    awsRegion: 'us-east-1',
  }));
  const answer = await takeMailEvents(world)({ Records: records });
  return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

describe('reports of the mail service', () => {
  it('settle an attempt whose reply was lost', async () => {
    const world = await aLostReply();
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state: 'claimed' });
    expect(await take(world, sesEvent('Send', 'attempt-1'))).toEqual([]);
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state: 'sent', messageId: 'ses-1' });
  });

  it('are noted one by one: what is unreadable or not ours never holds up the others', async () => {
    const world = await aLostReply();
    const strange = ['', '{', 'null', '[]', '7', '{"eventType":"Send"}', sesEvent('Open', 'attempt-1')];
    expect(await take(world, ...strange, sesEvent('Delivery', 'attempt-1'))).toEqual([]);
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state: 'sent' });
  });

  it('tell that an attempt went out more than once: the service gives each mail an id of its own', async () => {
    const world = await aLostReply();
    const idsKnown = async () => {
      const found = await world.stores.messages.find('sub-1', 'attempt-1');
      return [found?.value.messageId, found?.value.otherMessageIds];
    };
    await take(world, sesEvent('Send', 'attempt-1'), sesEvent('Delivery', 'attempt-1'));
    expect(await idsKnown()).toEqual(['ses-1', undefined]);
    const again = sesEvent('Send', 'attempt-1', {}, 'ses-2');
    await take(world, again, sesEvent('Delivery', 'attempt-1', {}, 'ses-2'), sesEvent('Send', 'attempt-1'));
    expect(await idsKnown()).toEqual(['ses-1', ['ses-2']]);
  });

  it('write nothing where they say what the answer of the service said already', async () => {
    const world = await aWorld();
    world.now = loggedAt + 120;
    await sendDueSteps(world, (await world.submission()).id);
    const found = async () => await world.stores.messages.find('sub-1', 'attempt-1');
    const noted = await found();
    expect(noted?.value).toMatchObject({ state: 'accepted', acceptedAt: world.now });
    const { messageId } = noted?.value ?? {};
    world.now += 30;
    await take(world, sesEvent('Send', 'attempt-1', {}, messageId ?? ''));
    expect(await found()).toEqual(noted);
    await take(world, sesEvent('Delivery', 'attempt-1', {}, messageId ?? ''));
    expect((await found())?.value).toMatchObject({ state: 'delivered', settledAt: world.now });
    const delivered = await found();
    await take(world, sesEvent('Send', 'attempt-1', {}, messageId ?? ''));
    expect(await found()).toEqual(delivered);
  });

  it.each([
    ['a submission', { attempt: ['attempt-1'] }],
    ['an attempt', { submission: ['sub-1'] }],
  ])('are not ours where they name no %s', (_what, tags) => {
    expect(readMailEvent({ eventType: 'Delivery', mail: { messageId: 'ses-1', tags } })).toBeNull();
  });

  it.each([
    ['write once', 0, [], 1],
    ['write again where somebody was faster, twice', 2, [], 3],
    ['come back where somebody was faster three times', 3, ['message-0'], 3],
  ])('%s', async (_what, lost, failed, writes) => {
    const world = await aWorld();
    world.now = loggedAt + 120;
    await sendDueSteps(world, (await world.submission()).id);
    let written = 0;
    const stores = {
      ...world.stores,
      commits: {
        commit: async (changes: Parameters<typeof world.stores.commits.commit>[0]) => {
          if (changes.every(({ kind }) => kind !== 'message')) return world.stores.commits.commit(changes);
          written += 1;
          return written > lost
            ? world.stores.commits.commit(changes)
            : ({ ok: false, stale: 'message' } as const);
        },
      },
    };
    expect(await take({ ...world, stores }, sesEvent('Delivery', 'attempt-1'))).toEqual(failed);
    expect(written).toBe(writes);
  });

  it('come back alone when the table is out of reach', async () => {
    const world = await aLostReply();
    const { find } = world.stores.messages;
    const broken: World = {
      ...world,
      stores: {
        ...world.stores,
        messages: {
          ...world.stores.messages,
          find: (submission, attempt) =>
            attempt === 'attempt-9' ? Promise.reject(new Error('out of reach')) : find(submission, attempt),
        },
      },
    };
    const events = [sesEvent('Send', 'attempt-9'), sesEvent('Send', 'attempt-1')];
    expect(await take(broken, ...events)).toEqual(['message-0']);
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state: 'sent' });
  });

  it('stop mails to an address that bounced hard, once', async () => {
    const world = await aLostReply();
    const bounce = sesEvent('Bounce', 'attempt-1', {
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: 'Ana.Reyes@example.com' }],
      },
    });
    world.now = fromIso('2027-03-01T17:00:00Z');
    expect(await take(world, bounce, bounce)).toEqual([]);
    const candidate = await world.stores.candidates.find('cand-1');
    expect(candidate?.value).toMatchObject({
      undeliverable: { why: 'bounced', at: world.now },
      factsRevision: 2,
    });
  });
});
