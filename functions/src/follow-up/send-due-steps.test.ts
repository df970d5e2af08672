import { toIso } from '@afterword/core/kernel/time';
import type { Stores } from '@afterword/store/ports';
import { describe, expect, it } from 'vitest';
import { SecretUnreachableError } from '../runtime/secrets.ts';
import type { Pace } from './pace.ts';
import { sendDueSteps } from './send-due-steps.ts';
import { aWorld, kinds, loggedAt, runUntil, stepOf, type World } from './testing/a-world.ts';

/** The stores of a world whose table takes changes in its own way. */
const committing = (world: World, commit: Stores['commits']['commit']): Stores => ({
  ...world.stores,
  commits: { commit },
});

/** One turn after the other; the last one again and again. */
function turns(...kinds: ('go' | 'later')[]): Pace {
  let at = -1;
  return {
    turn: async () => {
      at = Math.min(at + 1, kinds.length - 1);
      return kinds[at] === 'go' ? { kind: 'go' } : { kind: 'later', seconds: 60, code: 'told-so' };
    },
    note: () => {},
  };
}

describe('sending what is due', () => {
  it('sends the whole plan, each step once, and closes as no response', async () => {
    const world = await aWorld();
    await runUntil(world, '2027-06-01T00:00:00Z');
    expect(kinds(world)).toEqual([
      'confirmation',
      'reminder',
      'thank-you',
      'first-follow-up',
      'second-follow-up',
      'move-on',
    ]);
    expect((await world.submission()).stage).toBe('no-response');
  });

  it('changes nothing when woken too early, or twice', async () => {
    const world = await aWorld();
    await sendDueSteps(world, (await world.submission()).id);
    expect(world.sent).toEqual([]);
    await runUntil(world, '2027-03-01T17:00:00Z');
    await sendDueSteps(world, (await world.submission()).id);
    expect(kinds(world)).toEqual(['confirmation']);
  });

  it('does nothing about a submission that is not there', async () => {
    const world = await aWorld();
    await expect(sendDueSteps(world, 'sub-gone')).resolves.toBeUndefined();
    expect(world.sent).toEqual([]);
  });

  it('lets go of a submission that others change at every look; the sweep finds it again', async () => {
    const world = await aWorld();
    const { id } = await world.submission();
    world.now = loggedAt + 120;
    let looks = 0;
    const stores = {
      ...world.stores,
      commits: {
        commit: async () => {
          looks += 1;
          return { ok: false, stale: 'submission' } as const;
        },
      },
    };
    await sendDueSteps({ ...world, stores }, id);
    expect(looks).toBe(40);
    expect(world.sent).toEqual([]);
  });

  it('sends to the candidate alone, with opaque tags', async () => {
    const world = await aWorld();
    await runUntil(world, '2027-03-01T17:00:00Z');
    const submission = await world.submission();
    expect(world.sent[0]).toMatchObject({
      to: 'ana.reyes@example.com',
      tags: { submission: submission.id, step: 'confirmation_1', attempt: 'attempt-1' },
    });
  });

  it('gives the claim back when the service is busy, and tries again later', async () => {
    const world = await aWorld();
    world.answer = { kind: 'later', seconds: 60, code: 'Throttling' };
    world.now = loggedAt + 120;
    await sendDueSteps(world, (await world.submission()).id);
    const waiting = (await world.submission()).interviews[0]?.steps[0];
    expect(waiting).toMatchObject({ state: 'planned', notBefore: loggedAt + 180 });
    world.answer = { kind: 'accepted', messageId: 'ses-2' };
    await runUntil(world, '2027-03-01T17:00:00Z');
    expect(kinds(world)).toEqual(['confirmation', 'confirmation']);
    expect((await world.submission()).interviews[0]?.steps[0]).toMatchObject({
      state: 'sent',
      messageId: 'ses-2',
    });
  });

  it('tries once more an hour after a lost reply, never a third time', async () => {
    const world = await aWorld();
    world.answer = { kind: 'unknown', code: 'TimeoutError' };
    await runUntil(world, '2027-03-02T12:00:00Z');
    expect(kinds(world)).toEqual(['confirmation', 'confirmation']);
    expect((await world.submission()).interviews[0]?.steps[0]).toMatchObject({
      state: 'failed',
      failReason: 'outcome-unknown',
    });
  });

  it.each([
    ['throttled it', { kind: 'later', seconds: 60, code: 'Throttling' }, { state: 'planned', notBefore: 60 }],
    [
      'rejected it',
      { kind: 'rejected', code: 'MessageRejected' },
      { state: 'failed', failReason: 'rejected' },
    ],
    ['took it', { kind: 'accepted', messageId: 'ses-1' }, { state: 'sent', messageId: 'ses-1' }],
  ] as const)(
    'writes down that the service %s, though the table is out of reach for seconds',
    async (_what, answer, expected) => {
      const world = await aWorld();
      world.answer = answer;
      world.now = loggedAt + 120;
      let waited = 0;
      const stores = committing(world, async (changes) => {
        if (world.sent.length > 0 && waited < 7000) throw new Error('the table does not answer');
        return world.stores.commits.commit(changes);
      });
      const wait = async (milliseconds: number) => {
        waited += milliseconds;
      };
      await sendDueSteps({ ...world, stores, wait }, (await world.submission()).id);
      const since = 'notBefore' in expected ? { notBefore: world.now + expected.notBefore } : {};
      expect(await stepOf(world, 'confirmation')).toMatchObject({ ...expected, ...since });
      expect(kinds(world)).toEqual(['confirmation']);
    },
  );

  it('gives up writing it down within the time a run has, and says nothing that is not so', async () => {
    const world = await aWorld();
    world.answer = { kind: 'later', seconds: 60, code: 'Throttling' };
    world.now = loggedAt + 120;
    let waited = 0;
    const stores = committing(world, async (changes) => {
      if (world.sent.length > 0 && changes.some(({ kind }) => kind === 'submission')) throw new Error('gone');
      return world.stores.commits.commit(changes);
    });
    const wait = async (milliseconds: number) => {
      waited += milliseconds;
    };
    const { id } = await world.submission();
    await sendDueSteps({ ...world, stores, wait }, id);
    expect(waited).toBeLessThan(30_000);
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state: 'claimed' });
    expect((await world.stores.messages.find(id, 'attempt-1'))?.value.state).toBe('claimed');
  });

  it('fails a step that the service rejects for good', async () => {
    const world = await aWorld();
    world.answer = { kind: 'rejected', code: 'MessageRejected' };
    await runUntil(world, '2027-03-01T17:00:00Z');
    expect((await world.submission()).interviews[0]?.steps[0]).toMatchObject({
      state: 'failed',
      failReason: 'rejected',
    });
  });

  it.each([
    [2, ['confirmation'], 'sent'],
    [3, [], 'planned'],
  ])('sends within two seconds of the claim or not at all: %i seconds', async (late, sent, state) => {
    const world = await aWorld();
    world.now = loggedAt + 120;
    const stores = committing(world, async (changes) => {
      const result = await world.stores.commits.commit(changes);
      // The claim took its time; what follows is quick.
      if (changes.some(({ kind }) => kind === 'candidate-is') && world.sent.length === 0) world.now += late;
      return result;
    });
    const once = { ...world, stores, pace: turns('go', 'later') };
    await sendDueSteps(once, (await world.submission()).id);
    expect(kinds(world)).toEqual(sent);
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state });
  });

  it.each([
    [
      'rejected',
      { kind: 'rejected', code: 'MessageRejected' },
      { state: 'rejected', detail: 'MessageRejected', settledAt: loggedAt + 120 },
    ],
    [
      'given back',
      { kind: 'later', seconds: 60, code: 'Throttling' },
      { state: 'released', settledAt: loggedAt + 120 },
    ],
    [
      'taken',
      { kind: 'accepted', messageId: 'ses-1' },
      { state: 'accepted', messageId: 'ses-1', acceptedAt: loggedAt + 120, settledAt: null },
    ],
  ] as const)('notes on the mail itself that it was %s', async (_what, answer, expected) => {
    const world = await aWorld();
    world.answer = answer;
    world.now = loggedAt + 120;
    const { id } = await world.submission();
    await sendDueSteps(world, id);
    expect((await world.stores.messages.find(id, 'attempt-1'))?.value).toMatchObject(expected);
  });

  it('leaves on the mail what a report was faster to say, and adds by which id it is known', async () => {
    const world = await aWorld();
    world.now = loggedAt + 120;
    const { id } = await world.submission();
    const mailer = {
      send: async () => {
        const found = await world.stores.messages.find(id, 'attempt-1');
        if (!found) throw new Error('It was not claimed');
        await world.stores.commits.commit([
          {
            kind: 'message',
            value: { ...found.value, state: 'delivered', messageId: 'ses-0' },
            expected: found.version,
          },
        ]);
        return { kind: 'accepted', messageId: 'ses-1' } as const;
      },
    };
    await sendDueSteps({ ...world, mailer }, id);
    expect((await world.stores.messages.find(id, 'attempt-1'))?.value).toMatchObject({
      state: 'delivered',
      messageId: 'ses-0',
      otherMessageIds: ['ses-1'],
      acceptedAt: loggedAt + 120,
    });
  });

  it('looks again after it waited for its turn: nothing leaves once sending is off', async () => {
    const world = await aWorld();
    world.now = loggedAt + 120;
    const pace: Pace = {
      turn: async () => {
        const agency = await world.stores.agencies.find();
        if (!agency) throw new Error('No agency');
        const value = { ...agency.value, sending: { mode: 'off' } as const };
        await world.stores.commits.commit([{ kind: 'agency', value, expected: agency.version }]);
        return { kind: 'waited' };
      },
      note: () => {},
    };
    await sendDueSteps({ ...world, pace }, (await world.submission()).id);
    expect(world.sent).toEqual([]);
  });

  it('tells the pace what came of each mail, and the log what could not be written', async () => {
    const world = await aWorld();
    world.answer = { kind: 'later', seconds: 60, code: 'Throttling' };
    world.now = loggedAt + 120;
    const noted: string[] = [];
    const logged: string[] = [];
    const stores = committing(world, async (changes) => {
      if (world.sent.length > 0 && logged.length === 0) throw new Error('the table does not answer');
      return world.stores.commits.commit(changes);
    });
    const pace: Pace = { turn: async () => ({ kind: 'go' }), note: (kind) => noted.push(kind) };
    const log = { info: () => {}, error: (message: string) => logged.push(message) };
    await sendDueSteps({ ...world, stores, pace, log }, (await world.submission()).id);
    expect(noted).toEqual(['later']);
    expect(logged).toEqual(['recording failed']);
  });

  it('looks once where there is nothing it could do, and at what it has postponed', async () => {
    const world = await aWorld();
    world.now = loggedAt + 120;
    let looks = 0;
    const submissions = {
      ...world.stores.submissions,
      find: (id: string) => {
        looks += 1;
        return world.stores.submissions.find(id);
      },
    };
    const looking = { ...world, stores: { ...world.stores, submissions } };
    await sendDueSteps({ ...looking, pace: turns('later') }, (await world.submission()).id);
    expect(looks).toBe(1);
    expect(await stepOf(world, 'confirmation')).toMatchObject({
      state: 'planned',
      notBefore: world.now + 60,
    });
  });

  it('fails nothing because the secret of the links is out of reach for a moment', async () => {
    const world = await aWorld();
    const { id } = await world.submission();
    world.now = loggedAt + 120;
    const broken = {
      ...world,
      compose: async () => {
        throw new SecretUnreachableError('throttled');
      },
    };
    await expect(sendDueSteps(broken, id)).rejects.toThrow('throttled');
    expect(await stepOf(world, 'confirmation')).toMatchObject({ state: 'planned' });
    await sendDueSteps(world, id);
    expect(kinds(world)).toEqual(['confirmation']);
  });

  it('fails a step whose mail cannot be composed, where a person sees it', async () => {
    const world = await aWorld();
    const compose = async () => {
      throw new Error('a rule of the house');
    };
    world.now = loggedAt + 120;
    await sendDueSteps({ ...world, compose }, (await world.submission()).id);
    expect(world.sent).toEqual([]);
    expect(await stepOf(world, 'confirmation')).toMatchObject({
      state: 'failed',
      failReason: 'cannot-render',
    });
  });

  it('sends nothing while the switch is off', async () => {
    const world = await aWorld();
    const agency = await world.stores.agencies.find();
    if (!agency) throw new Error('No agency');
    await world.stores.commits.commit([
      { kind: 'agency', value: { ...agency.value, sending: { mode: 'off' } }, expected: agency.version },
    ]);
    await runUntil(world, '2027-03-01T17:00:00Z');
    expect(world.sent).toEqual([]);
    expect((await world.submission()).interviews[0]?.steps[0]?.state).toBe('planned');
  });

  it('sends everything to the test address in test mode', async () => {
    const world = await aWorld();
    const agency = await world.stores.agencies.find();
    if (!agency) throw new Error('No agency');
    const sending = { mode: 'test', address: 'test@agency.test' } as const;
    await world.stores.commits.commit([
      { kind: 'agency', value: { ...agency.value, sending }, expected: agency.version },
    ]);
    await runUntil(world, '2027-03-01T17:00:00Z');
    expect(world.sent.map(({ to }) => to)).toEqual(['test@agency.test']);
  });

  it('adopts a stop that nobody told the submission of, before it claims', async () => {
    const world = await aWorld();
    await runUntil(world, '2027-03-03T15:00:00Z');
    const { candidateId } = await world.submission();
    const candidate = await world.stores.candidates.find(candidateId);
    if (!candidate) throw new Error('No candidate');
    await world.stores.commits.commit([
      {
        kind: 'candidate',
        expected: candidate.version,
        value: { ...candidate.value, stopped: 'coaching', factsRevision: candidate.value.factsRevision + 1 },
      },
    ]);
    await runUntil(world, '2027-06-01T00:00:00Z');
    expect(kinds(world)).toEqual(['confirmation', 'reminder']);
    const thankYou = (await world.submission()).interviews[0]?.steps.find(({ kind }) => kind === 'thank-you');
    expect(thankYou).toMatchObject({ state: 'skipped', skipReason: 'opted-out' });
    expect(toIso(world.now) > '2027-03-03').toBe(true);
    const told = await world.stores.submissions.history('sub-1', { limit: 100 });
    expect(told.items.map(({ type }) => type)).toContain('CandidateFactsChanged');
  });
});
