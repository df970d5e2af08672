import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { taskId } from '@afterword/core/task/task';
import type { Letterbox } from '@afterword/store/items';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome } from '../follow-up/mailer.ts';
import { aWorld, loggedAt, runUntil, stepOf, type World } from '../follow-up/testing/a-world.ts';
import { replyAddress } from '../runtime/reply-address.ts';
import { withMail } from './letterbox.ts';
import { samples } from './samples/samples.ts';
import { takeInboundMail } from './take-inbound-mail.ts';

const secret = 'link secret';
const replyDomain = 'reply.agency.test';
/** After it the queue shows a mail again. */
const visibilitySeconds = 180;
const address = replyAddress(secret, replyDomain, 'sub-1') ?? '';

interface Office extends World {
  readonly lines: string[];
  passing: SendOutcome;
}

let office: Office;
let passedOn: { readonly to: string; readonly raw: Uint8Array }[];

beforeEach(async () => {
  const world = await aWorld();
  passedOn = [];
  office = Object.assign(world, {
    lines: [] as string[],
    passing: { kind: 'accepted', messageId: 'ses-9' } as SendOutcome,
  });
  // The thank-you has left; the first follow-up would be next.
  await runUntil(office, '2027-03-04T16:00:00Z');
  office.now = loggedAt + 3 * 86_400;
});

const source = (name: string): string => samples.find((one) => one.name === name)?.source ?? '';

interface Arriving {
  readonly id?: string;
  readonly to?: string;
  readonly from?: string;
  readonly receipt?: object;
}

/** The mail arrives; the ids of what comes back. */
async function arrives(
  name: string,
  { id = 'in-1', to = address, from = 'ana.reyes@mail.test', receipt = {} }: Arriving = {},
): Promise<readonly string[]> {
  const pass = { status: 'PASS' };
  const body = JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: id, source: from },
    receipt: {
      recipients: [to],
      spamVerdict: pass,
      virusVerdict: pass,
      action: { encoding: 'BASE64' },
      ...receipt,
    },
    content: Buffer.from(source(name)).toString('base64'),
  });
  return take(body);
}

async function take(...bodies: readonly string[]): Promise<readonly string[]> {
  const records = bodies.map((body, index) => ({ messageId: `message-${index}`, body }));
  const handler = takeInboundMail({
    stores: office.stores,
    clock: office.clock,
    mailer: {
      send: async ({ to, raw }) => {
        if (office.passing.kind === 'accepted') passedOn.push({ to, raw });
        return office.passing;
      },
    },
    linkSecret: async () => secret,
    replyDomain,
    senderAddress: 'follow-up@agency.test',
    portalUrl: 'https://portal.test',
    log: {
      info: (message, fields) => office.lines.push(`${message} ${JSON.stringify(fields)}`),
      error: (message, _cause, fields) => office.lines.push(`${message} ${JSON.stringify(fields)}`),
    },
  });
  const { batchItemFailures } = await handler({ Records: records as never });
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const task = async () =>
  (await office.stores.tasks.find(taskId('candidate-replied', { kind: 'submission', id: 'sub-1' })))?.value;

const isUntouched = async () => {
  expect(await stepOf(office, 'first-follow-up')).toMatchObject({ state: 'planned' });
  expect(await task()).toBeUndefined();
};

describe('a reply that a person wrote', () => {
  it('holds the next coaching mail, makes a task, and reaches the recruiter', async () => {
    expect(await arrives('a short answer')).toEqual([]);
    expect(await stepOf(office, 'first-follow-up')).toMatchObject({
      state: 'held',
      holdReason: 'candidate-replied',
    });
    expect(nextDueAt(await office.submission())).toBeNull();
    expect(await task()).toMatchObject({ code: 'reply/held', division: 'office', count: 1, doneAt: null });

    const [mail] = passedOn;
    expect(mail?.to).toBe('rosa.kim@agency.example');
    const { headers, text, replyTo, subject } = await PostalMime.parse(mail?.raw ?? new Uint8Array());
    expect(subject).toBe('Re: Time for a short note');
    expect(replyTo?.[0]?.address).toBe('ana.reyes@mail.test');
    expect(text).toContain('I start on Monday.');
    expect(text).toContain('https://portal.test/submissions/sub-1');
    expect(text).toContain('The next coaching e-mail waits until you decide');
    // Parsers look into it; on the wire it is one part, the mail as it came.
    expect(Buffer.from(mail?.raw ?? []).toString()).toContain('Content-Type: message/rfc822');
    const named = new Map(headers.map(({ key, value }) => [key, value]));
    expect(named.get('auto-submitted')).toBe('auto-generated');
    expect(named.get('x-afterword-passed-on')).toBe('sub-1');
  });

  it('never counts as an answer: nothing ends, no stage moves', async () => {
    const { stage } = await office.submission();
    await arrives('an answer in Spanish');
    const after = await office.submission();
    expect([after.stage, after.pendingAnswer]).toEqual([stage, null]);
    expect(after.interviews[0]?.ends).toEqual([]);
  });

  it('delivered five times holds once, asks once, and is passed on once', async () => {
    for (let time = 0; time < 5; time += 1) await arrives('a short answer');
    expect(passedOn).toHaveLength(1);
    expect(await task()).toMatchObject({ count: 1 });
  });

  it('delivered to two at once is passed on by one, and comes back to the other', async () => {
    const twice = await Promise.all([arrives('a short answer'), arrives('a short answer')]);
    expect(twice.flat()).toEqual(['message-0']);
    expect(passedOn).toHaveLength(1);
    expect(await task()).toMatchObject({ count: 1 });
    office.now += visibilitySeconds;
    expect(await arrives('a short answer')).toEqual([]);
    expect(passedOn).toHaveLength(1);
  });

  it('that was taken before a release noted who is at it is passed on', async () => {
    const mails = { 'in-1': { at: office.now - 600, state: 'taken' } } as const;
    await office.stores.commits.commit([
      { kind: 'letterbox', value: { submissionId: 'sub-1', mails }, expected: null },
    ]);
    expect(await arrives('a short answer')).toEqual([]);
    expect(passedOn).toHaveLength(1);
  });

  it('comes back while the mail service does not take it, and changes nothing twice', async () => {
    for (const passing of [
      { kind: 'later', seconds: 300, code: 'Throttling' },
      { kind: 'later', seconds: 1800, code: 'sending-paused' },
      { kind: 'unknown', code: 'TimeoutError' },
      { kind: 'rejected', code: 'recipient-not-verified' },
    ] as const) {
      office.passing = passing;
      expect(await arrives('a short answer')).toEqual(['message-0']);
      office.now += visibilitySeconds;
    }
    office.passing = { kind: 'accepted', messageId: 'ses-9' };
    expect(await arrives('a short answer')).toEqual([]);
    expect(passedOn).toHaveLength(1);
    expect(await task()).toMatchObject({ count: 1 });
    expect((await PostalMime.parse(passedOn[0]?.raw ?? '')).text).toContain('waits until you decide');
  });

  it('is kept back where the mail service rejects it for what it is', async () => {
    office.passing = { kind: 'rejected', code: 'MessageRejected' };
    expect(await arrives('a short answer')).toEqual([]);
    expect((await office.stores.letterboxes.find('sub-1'))?.value.mails).toMatchObject({
      'in-1': { state: 'kept-back' },
    });
    expect(await task()).toMatchObject({ code: 'reply/held' });
  });

  it('waits while the agency’s sending is off', async () => {
    const found = await office.stores.agencies.find();
    if (!found) throw new Error('There is no agency');
    const value = { ...found.value, sending: { mode: 'off' as const } };
    await office.stores.commits.commit([{ kind: 'agency', value, expected: found.version }]);
    expect(await arrives('a short answer')).toEqual(['message-0']);
    expect(passedOn).toEqual([]);
    expect(await stepOf(office, 'first-follow-up')).toMatchObject({ state: 'held' });
  });
});

describe('what a machine sent', () => {
  it.each(samples.filter(({ is }) => is === 'automatic' || is === 'calendar-answer'))(
    'is passed on and changes nothing: $name',
    async ({ name, from }) => {
      expect(await arrives(name, { from })).toEqual([]);
      await isUntouched();
      expect(passedOn).toHaveLength(1);
    },
  );

  it.each(samples.filter(({ is }) => is === 'bounce' || is === 'own'))(
    'is dropped: $name',
    async ({ name, from }) => {
      expect(await arrives(name, { from })).toEqual([]);
      await isUntouched();
      expect(passedOn).toEqual([]);
    },
  );
});

describe('no loop', () => {
  it('what we passed on is known when it comes round', async () => {
    await arrives('a short answer');
    const again = Buffer.from(passedOn[0]?.raw ?? '').toString('base64');
    const body = JSON.stringify({
      notificationType: 'Received',
      mail: { messageId: 'in-2', source: 'follow-up@agency.test' },
      receipt: { recipients: [address], action: { encoding: 'BASE64' } },
      content: again,
    });
    await take(body);
    expect(passedOn).toHaveLength(1);
  });

  it('two programs that answer each other run dry after ten an hour, and a person is called', async () => {
    for (let mail = 0; mail < 40; mail += 1) await arrives('Precedence: bulk', { id: `in-${mail}` });
    expect(passedOn).toHaveLength(10);
    expect(await task()).toMatchObject({ code: 'reply/too-many' });
    office.now += 3601;
    await arrives('a short answer', { id: 'in-next' });
    expect(passedOn).toHaveLength(11);
  });

  it('the letterbox stays small, and forgets what cannot come again', () => {
    let box: Letterbox = { submissionId: 'sub-1', mails: {} };
    for (let mail = 0; mail < 300; mail += 1) {
      const at = loggedAt + mail * 3600;
      box = withMail(box, `in-${mail}`, { at, state: 'passed-on' }, at);
    }
    expect(Object.keys(box.mails)).toHaveLength(200);
    const later = loggedAt + 60 * 86_400;
    expect(Object.keys(withMail(box, 'in-next', { at: later, state: 'taken' }, later).mails)).toEqual([
      'in-next',
    ]);
  });
});

describe('what is not for us', () => {
  it.each([
    ['another domain', { to: address.replace(replyDomain, 'evil.test') }],
    ['an address nobody made', { to: `r-abc-def@${replyDomain}` }],
    ['somebody guessing', { to: `rosa@${replyDomain}` }],
    ['spam', { receipt: { spamVerdict: { status: 'FAIL' } } }],
    ['a virus', { receipt: { virusVerdict: { status: 'FAIL' } } }],
  ])('is dropped: %s', async (_name, arriving) => {
    expect(await arrives('a short answer', arriving)).toEqual([]);
    await isUntouched();
    expect(passedOn).toEqual([]);
  });

  it('does not hold up what is', async () => {
    const strange = [
      '',
      '{',
      'null',
      '[]',
      '7',
      '{"notificationType":"Received"}',
      '{"mail":{"messageId":7}}',
    ];
    expect(await take(...strange)).toEqual([]);
  });

  it('says nothing of anybody in the log', async () => {
    await arrives('a short answer', { to: `rosa@${replyDomain}` });
    await arrives('a short answer');
    office.passing = { kind: 'later', seconds: 1, code: 'Throttling' };
    await arrives('a question', { id: 'in-3' });
    expect(office.lines.join('\n')).not.toMatch(/Ana|rosa|mail\.test|Monday|r-/);
  });

  it('of somebody whose erasure has not come to the submission yet is read by nobody', async () => {
    const found = await office.stores.candidates.find('cand-1');
    if (!found) throw new Error('There is no candidate');
    const value = { ...found.value, erasedAt: office.now };
    await office.stores.commits.commit([{ kind: 'candidate', value, expected: found.version }]);
    await arrives('a short answer');
    expect(passedOn).toEqual([]);
    expect(await office.stores.letterboxes.find('sub-1')).toBeUndefined();
  });

  it('of somebody who was erased is read by nobody', async () => {
    const found = await office.stores.submissions.find('sub-1');
    if (!found) throw new Error('There is no submission');
    const value = { ...found.value, candidate: { ...found.value.candidate, erased: true } };
    await office.stores.commits.commit([{ kind: 'submission', value, expected: found.version, events: [] }]);
    await arrives('a short answer');
    expect(passedOn).toEqual([]);
    expect(await office.stores.letterboxes.find('sub-1')).toBeUndefined();
  });
});
