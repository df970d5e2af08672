import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendDueSteps } from '../follow-up/send-due-steps.ts';
import { aWorld, loggedAt, type World } from '../follow-up/testing/a-world.ts';
import { readMailEvent } from './mail-event.ts';
import { noteMailEvent } from './note-mail-event.ts';

const recipient = { emailAddress: 'ana.reyes@example.com' };

/** What can be said of one mail, in the order in which it happens. */
const kinds = {
  Send: {},
  Reject: { reject: { reason: 'Bad content' } },
  DeliveryDelay: { deliveryDelay: { delayType: 'MailboxFull' } },
  Delivery: { delivery: {} },
  SoftBounce: {
    bounce: { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [recipient] },
  },
  Bounce: { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [recipient] } },
  Complaint: { complaint: { complainedRecipients: [recipient] } },
} as const;

type Kind = keyof typeof kinds;

const report = (kind: Kind) => ({
  eventType: kind === 'SoftBounce' ? 'Bounce' : kind,
  mail: {
    messageId: 'ses-1',
    tags: { submission: ['sub-1'], step: ['confirmation_1'], attempt: ['attempt-1'] },
  },
  ...kinds[kind],
});

/** What really can become of one mail. */
const fates: readonly (readonly Kind[])[] = [
  ['Send'],
  ['Send', 'Reject'],
  ['Send', 'Delivery'],
  ['Send', 'DeliveryDelay', 'Delivery'],
  ['Send', 'DeliveryDelay', 'SoftBounce'],
  ['Send', 'DeliveryDelay', 'Bounce'],
  ['Send', 'SoftBounce', 'Delivery', 'Complaint'],
  ['Send', 'Delivery', 'Bounce'],
  ['Send', 'DeliveryDelay', 'Delivery', 'Complaint'],
];

/** A mail whose reply arrived, or was lost. */
async function aMail(isReplyLost: boolean): Promise<World> {
  const world = await aWorld();
  if (isReplyLost) world.answer = { kind: 'unknown', code: 'TimeoutError' };
  world.now = loggedAt + 120;
  await sendDueSteps(world, 'sub-1');
  world.now += 60;
  return world;
}

async function stateAfter(world: World, reports: readonly Kind[]): Promise<unknown> {
  for (const kind of reports) {
    const event = readMailEvent(report(kind));
    if (event) await noteMailEvent(world, event);
  }
  const [message, candidate, submission] = await Promise.all([
    world.stores.messages.find('sub-1', 'attempt-1'),
    world.stores.candidates.find('cand-1'),
    world.submission(),
  ]);
  return { message: message?.value, candidate: candidate?.value, submission };
}

describe('the reports about one mail', () => {
  const cases = fates.flatMap((fate) => [
    { name: fate.join(', '), fate, isReplyLost: false, reply: 'the reply arrived' },
    { name: fate.join(', '), fate, isReplyLost: true, reply: 'the reply was lost' },
  ]);

  it.each(cases)('$name come to the same in any order, up to five times each, where $reply', async (one) => {
    const expected = await stateAfter(await aMail(one.isReplyLost), one.fate);
    const orders = fc.tuple(...one.fate.map(() => fc.integer({ min: 1, max: 5 }))).chain((counts) => {
      const all = one.fate.flatMap((kind, index) => Array.from({ length: counts[index] ?? 1 }, () => kind));
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expect(await stateAfter(await aMail(one.isReplyLost), order)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('say what became of it: a mail that was taken and then rejected was not sent', async () => {
    const state = await stateAfter(await aMail(false), ['Send', 'Reject']);
    expect(state).toMatchObject({
      message: { state: 'rejected' },
      submission: {
        interviews: [
          {
            steps: expect.arrayContaining([
              expect.objectContaining({ kind: 'confirmation', state: 'failed', failReason: 'rejected' }),
            ]),
          },
        ],
      },
    });
  });
});
