import type { SendingSwitch } from '@afterword/core/agency/agency';
import { undoAnswer } from '@afterword/core/submission/confirm-answer';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import { builtInText } from '@afterword/mail/wording/built-in-texts';
import { aMessage } from '@afterword/testing/a-message';
import { aTask } from '@afterword/testing/a-task';
import { anAgency } from '@afterword/testing/an-agency';
import { describe, expect, it } from 'vitest';
import { aWorld, loggedAt, type World } from '../follow-up/testing/a-world.ts';
import { rulesFor } from '../runtime/rules.ts';
import { composeNotice } from './compose-notice.ts';
import { sendNotice } from './send-notice.ts';

const submissionId = 'sub-1';
const by = { kind: 'candidate' } as const;

async function aRecruitersWorld(): Promise<World> {
  const world = await aWorld();
  return Object.assign(world, {
    composeNotice: composeNotice({
      portalUrl: 'https://portal.test',
      apiUrl: 'https://api.test',
      senderAddress: world.senderAddress,
      clock: world.clock,
    }),
  });
}

const change = async (world: World, decide: typeof recordAnswer | typeof undoAnswer, context = by) => {
  const found = await world.stores.submissions.find((await world.submission()).id);
  if (!found) throw new Error('no submission');
  const rules = rulesFor(anAgency(), found.value.division);
  const on = { now: world.now, by: context, rules };
  const decided =
    decide === recordAnswer
      ? recordAnswer(found.value, { interviewId: 'int-1', answer: 'offer' }, on)
      : undoAnswer(found.value, on);
  if (!decided.ok) throw new Error(decided.refusal.message);
  const { submission, events } = decided.value;
  await world.stores.commits.commit([
    { kind: 'submission', value: submission, expected: found.version, events },
  ]);
};

const switchTo = async (world: World, sending: SendingSwitch) => {
  const found = await world.stores.agencies.find();
  if (!found) throw new Error('no agency');
  const value = { ...found.value, sending };
  await world.stores.commits.commit([{ kind: 'agency', value, expected: found.version }]);
};

/** Recipient and subject of what was sent. */
const sent = (world: World) =>
  world.sent.map(({ to, raw }) => [to, /^Subject: (.*)\r$/m.exec(new TextDecoder().decode(raw))?.[1]]);

const owner = 'rosa.kim@agency.example';

describe('somebody answered', () => {
  const answered = { notice: 'answered', submissionId } as const;

  it('goes to the recruiter, once, however often its message comes', async () => {
    const world = await aRecruitersWorld();
    await change(world, recordAnswer);
    for (let times = 0; times < 3; times += 1) await sendNotice(world, answered);
    expect(sent(world)).toEqual([[owner, 'Ana Reyes heard from Harbor Freight Lines']]);
    expect(world.sent[0]?.tags).toEqual({
      submission: 'notice',
      step: 'answered',
      attempt: `answered-${submissionId}-${loggedAt}`,
    });
  });

  it('does not go once the candidate took it back', async () => {
    const world = await aRecruitersWorld();
    await change(world, recordAnswer);
    await change(world, undoAnswer);
    await sendNotice(world, answered);
    expect(world.sent).toEqual([]);
  });

  it('is no step: nothing of it is in the ledger of mails to candidates', async () => {
    const world = await aRecruitersWorld();
    await change(world, recordAnswer);
    const before = await world.submission();
    await sendNotice(world, answered);
    expect(await world.submission()).toEqual(before);
    expect((await world.stores.messages.ofSubmission(submissionId, { limit: 10 })).items).toEqual([]);
  });

  it.each<[string, (world: World) => Promise<void>]>([
    ['sending is off', (world) => switchTo(world, { mode: 'off' })],
    [
      'the recruiter has left',
      async (world) => {
        const found = await world.stores.users.find('user-1');
        if (!found) throw new Error('no user');
        const value = { ...found.value, active: false };
        await world.stores.commits.commit([{ kind: 'user', value, expected: found.version }]);
      },
    ],
    [
      'the candidate was erased',
      async (world) => {
        const found = await world.stores.candidates.find('cand-1');
        if (!found) throw new Error('no candidate');
        const value = { ...found.value, erasedAt: world.now };
        await world.stores.commits.commit([{ kind: 'candidate', value, expected: found.version }]);
      },
    ],
    [
      'SES takes nothing now',
      async (world) => {
        Object.assign(world, {
          pace: { turn: async () => ({ kind: 'later', seconds: 60, code: 'quota' }), note: () => {} },
        });
      },
    ],
  ])('does not go where %s', async (_, happen) => {
    const world = await aRecruitersWorld();
    await change(world, recordAnswer);
    await happen(world);
    await sendNotice(world, answered);
    expect(world.sent).toEqual([]);
  });

  it('goes to the test address while sending is on test', async () => {
    const world = await aRecruitersWorld();
    await change(world, recordAnswer);
    await switchTo(world, { mode: 'test', address: 'us@agency.test' });
    await sendNotice(world, answered);
    expect(sent(world).map(([to]) => to)).toEqual(['us@agency.test']);
  });
});

describe('a mail came back', () => {
  const bounced = { notice: 'bounced', submissionId, attemptId: 'attempt-9' } as const;
  const put = async (world: World, state: 'bounced' | 'complained' | 'delivered') => {
    const value = aMessage({ id: 'attempt-9', submissionId, state });
    await world.stores.commits.commit([{ kind: 'message', value, expected: null }]);
  };

  it.each([
    ['bounced', 'A mail to Ana Reyes came back'],
    ['complained', 'Ana Reyes marked our mail as spam'],
  ] as const)('%s', async (state, subject) => {
    const world = await aRecruitersWorld();
    await put(world, state);
    await sendNotice(world, bounced);
    await sendNotice(world, bounced);
    expect(sent(world)).toEqual([[owner, subject]]);
  });

  it('is not said of one that was delivered', async () => {
    const world = await aRecruitersWorld();
    await put(world, 'delivered');
    await sendNotice(world, bounced);
    expect(world.sent).toEqual([]);
  });
});

describe('the digest of a day', () => {
  const digest = (date: string) => ({ notice: 'digest', userId: 'user-1', date }) as const;

  it('does not go where nothing needs them', async () => {
    const world = await aRecruitersWorld();
    await sendNotice(world, digest('2027-03-01'));
    expect(world.sent).toEqual([]);
  });

  it('names interviews of the day, questions and tasks, once', async () => {
    const world = await aRecruitersWorld();
    await change(world, recordAnswer);
    await world.stores.commits.commit([{ kind: 'task', value: aTask(), expected: null }]);
    await sendNotice(world, digest('2027-03-03'));
    await sendNotice(world, digest('2027-03-03'));
    expect(sent(world)).toEqual([[owner, 'Today: 1 thing needs you, 1 interview, 1 open task']]);
    const text = new TextDecoder().decode(world.sent[0]?.raw);
    expect(text).toContain('10:00 AM: Ana Reyes');
    expect(text).not.toContain('List-Unsubscribe');
  });

  it('does not go to somebody the submissions are not of', async () => {
    const world = await aRecruitersWorld();
    await sendNotice(world, { notice: 'digest', userId: 'user-9', date: '2027-03-03' });
    expect(world.sent).toEqual([]);
  });
});

describe('a test of a wording', () => {
  it('goes to who wrote it, once, and its words are forgotten with it', async () => {
    const world = await aRecruitersWorld();
    const key = { kind: 'confirmation', division: 'office', language: 'en' } as const;
    const test = { ...key, text: { ...builtInText(key), subject: 'Our own words' } };
    const value = {
      id: 'test-1',
      kind: 'template-test',
      userId: 'user-1',
      submissionId: null,
      at: world.now,
      test,
    } as const;
    await world.stores.commits.commit([{ kind: 'notice', value, expected: null }]);
    await sendNotice(world, { notice: 'template-test', id: 'test-1' });
    await sendNotice(world, { notice: 'template-test', id: 'test-1' });
    expect(sent(world)).toEqual([[owner, '[Test] Our own words']]);
    expect((await world.stores.notices.find('test-1'))?.value).not.toHaveProperty('test');
    expect(new TextDecoder().decode(world.sent[0]?.raw)).not.toContain('text/calendar');
  });
});
