import { aMessage } from '@afterword/testing/a-message';
import { beforeEach, describe, expect, it } from 'vitest';
import { aWorld, loggedAt, type World } from '../follow-up/testing/a-world.ts';
import { readMailEvent } from './mail-event.ts';
import { noteMailEvent } from './note-mail-event.ts';

const email = 'ana.reyes@example.com';
const recipient = (address: string) => ({ emailAddress: address });

const bounce = (bounceType: string, bounceSubType = 'General', address = email) => ({
  eventType: 'Bounce',
  bounce: { bounceType, bounceSubType, bouncedRecipients: [recipient(address)] },
});
const soft = bounce('Transient', 'MailboxFull');
const complaint = { eventType: 'Complaint', complaint: { complainedRecipients: [recipient(email)] } };
const delivery = { eventType: 'Delivery', delivery: {} };

let world: World;

beforeEach(async () => {
  world = await aWorld();
});

/** A mail that left so many minutes after the interview was logged. */
async function aMail(id: string, minute: number, to = email, submissionId = 'sub-1'): Promise<void> {
  const value = aMessage({
    id,
    submissionId,
    state: 'accepted',
    claimedAt: loggedAt + minute * 60,
    fields: { candidate: { name: 'Ana Reyes', email: to } },
  });
  await world.stores.commits.commit([{ kind: 'message', value, expected: null }]);
}

async function report(id: string, what: object, submissionId = 'sub-1'): Promise<void> {
  const tags = { submission: [submissionId], step: ['thank-you_1'], attempt: [id] };
  const event = readMailEvent({ mail: { messageId: `ses-${id}`, tags }, ...what });
  if (!event) throw new Error('This is no report');
  await noteMailEvent(world, event);
}

const candidate = async () => (await world.stores.candidates.find('cand-1'))?.value;
const why = async () => (await candidate())?.undeliverable?.why ?? null;

describe('an address is written to no more', () => {
  it.each([
    [bounce('Permanent'), 'bounced'],
    [bounce('Permanent', 'Suppressed'), 'bounced'],
    [bounce('Permanent', 'General', 'Ana.Reyes@Example.com'), 'bounced'],
    [complaint, 'complained'],
  ])('at once after %j', async (what, reason) => {
    await aMail('a', 1);
    await report('a', what);
    expect(await why()).toBe(reason);
  });

  it('after the third soft bounce in a row, not before, however often each is told', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      expect(await why()).toBeNull();
      await aMail(id, index);
      for (let time = 0; time < 4; time += 1) await report(id, soft);
    }
    expect(await candidate()).toMatchObject({ undeliverable: { why: 'soft-bounced' }, factsRevision: 2 });
  });

  it('counts over all submissions of the candidate', async () => {
    const other = await world.submission();
    const value = { ...other, id: 'sub-2', jobOrderId: 'job-2', interviews: [] };
    await world.stores.commits.commit([{ kind: 'submission', value, expected: null, events: [] }]);
    await aMail('a', 1);
    await aMail('b', 2, email, 'sub-2');
    await aMail('c', 3);
    await report('a', soft);
    await report('c', soft);
    expect(await why()).toBeNull();
    await report('b', soft, 'sub-2');
    expect(await why()).toBe('soft-bounced');
  });

  it('begins to count anew with a mail that arrived', async () => {
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      await aMail(id, index);
      await report(id, id === 'c' ? delivery : soft);
    }
    expect(await why()).toBeNull();
  });

  it('does not count what bounced at an address that was corrected since', async () => {
    await aMail('a', 1, 'ana@old.test');
    await aMail('b', 2, 'ana@old.test');
    await aMail('c', 3);
    await report('a', bounce('Transient', 'General', 'ana@old.test'));
    await report('b', bounce('Transient', 'General', 'ana@old.test'));
    await report('c', soft);
    expect(await why()).toBeNull();
  });

  it('does not take an automatic reply for a bounce: the mail had arrived', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      await aMail(id, index);
      await report(id, delivery);
      await report(id, bounce('Transient', 'General'));
    }
    expect(await why()).toBeNull();
  });

  it('keeps the weightiest reason, and tells the plans once', async () => {
    await aMail('a', 1);
    await report('a', bounce('Permanent'));
    await aMail('b', 2);
    await report('b', complaint);
    expect(await candidate()).toMatchObject({ undeliverable: { why: 'complained' }, factsRevision: 2 });
    await report('a', bounce('Permanent'));
    expect(await why()).toBe('complained');
  });

  it('does not hear what is said of another address', async () => {
    await aMail('a', 1);
    await report('a', bounce('Permanent', 'General', 'somebody@else.test'));
    expect(await why()).toBeNull();
  });
});
