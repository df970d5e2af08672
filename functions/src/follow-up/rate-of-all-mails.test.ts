import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { builtInText } from '@afterword/mail/wording/built-in-texts';
import { beforeEach, expect, it } from 'vitest';
import { quotaPace } from './pace.ts';
import { takeDueMessages } from './take-due-messages.ts';
import { aWorld, type World } from './testing/a-world.ts';

/** SES's sandbox: one mail a second, of which each of four workers has a quarter. */
const quota = { perSecond: 1, perDay: 200, sentLastDay: 0 };

let world: World;
/** Milliseconds since the beginning. */
let now: number;
let sentAt: number[];
/** Happens while somebody waits for a turn. */
let meanwhile: () => Promise<void>;

beforeEach(async () => {
  world = await aWorld();
  now = 0;
  sentAt = [];
  meanwhile = async () => {};
  const pace = quotaPace({
    workers: 4,
    readQuota: async () => quota,
    milliseconds: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
      await meanwhile();
    },
  });
  const mailer: World['mailer'] = {
    send: async () => {
      sentAt.push(now);
      // What a call to SES takes.
      now += 100;
      return { kind: 'accepted', messageId: `ses-${sentAt.length}` };
    },
  };
  Object.assign(world, { pace, mailer });
});

/** Somebody tries the wording of a mail. */
async function aTestOfWording(id: string) {
  const key = { kind: 'confirmation', division: 'office', language: 'en' } as const;
  const test = { ...key, text: builtInText(key) };
  const value = { id, kind: 'template-test', userId: 'user-1', submissionId: null, at: 0, test } as const;
  await world.stores.commits.commit([{ kind: 'notice', value, expected: null }]);
  return { notice: 'template-test', id };
}

const take = (...messages: readonly object[]) =>
  takeDueMessages(world)({
    Records: messages.map((message, index) => ({
      messageId: `message-${index}`,
      body: JSON.stringify(message),
    })) as never,
  });

it('holds for mails to recruiters and for the canary as for any step', async () => {
  world.now = nextDueAt(await world.submission()) ?? world.now;
  await take(
    { submissionId: 'sub-1' },
    await aTestOfWording('test-1'),
    { canary: '2027-03-02' },
    await aTestOfWording('test-2'),
    await aTestOfWording('test-3'),
  );
  expect(sentAt).toEqual([0, 4000, 8000, 12_000, 16_000]);
});

it('has what is known read again after a wait: nothing leaves once sending is off', async () => {
  await take(await aTestOfWording('test-1'));
  meanwhile = async () => {
    const found = await world.stores.agencies.find();
    if (!found) throw new Error('No agency');
    const value = { ...found.value, sending: { mode: 'off' as const } };
    await world.stores.commits.commit([{ kind: 'agency', value, expected: found.version }]);
  };
  await take(await aTestOfWording('test-2'), { canary: '2027-03-02' });
  expect(sentAt).toEqual([0]);
});
