import { divisions } from '@afterword/core/division/division';
import { fromIso } from '@afterword/core/kernel/time';
import type { Stores } from '@afterword/store/ports';
import { describe, expect, it } from 'vitest';
import { takeDueMessages } from '../follow-up/take-due-messages.ts';
import { aWorld, kinds, runUntil, type World } from '../follow-up/testing/a-world.ts';
import { settleTasks } from '../sweep/settle-tasks.ts';
import { takeDeadLetters } from './take-dead-letters.ts';
import { aLetter, queues } from './testing/letters.ts';

// Reliability R9: ops may redrive a dead-letter queue as often as they like.

const thankYouAt = '2027-03-03T18:00:00Z';

/** The thank-you fell due, and its message failed five times over: the agency's row could not be read. */
async function aFailedMessage(): Promise<{
  readonly world: World;
  readonly letter: ReturnType<typeof aLetter>;
}> {
  const world = await aWorld();
  await runUntil(world, '2027-03-03T17:30:00Z');
  world.now = fromIso(thankYouAt);
  const broken = { ...world.stores, agencies: { find: async () => undefined } };
  const { id } = await world.submission();
  const letter = aLetter('due-steps', { submissionId: id });
  for (let receive = 0; receive < 5; receive += 1) {
    expect(await redrive({ ...world, stores: broken }, letter)).toEqual(['message-1']);
    world.now += 360;
  }
  return { world, letter };
}

async function redrive(
  world: World,
  ...letters: readonly ReturnType<typeof aLetter>[]
): Promise<readonly string[]> {
  const answer = await takeDueMessages(world)({ Records: [...letters] });
  return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

async function everything(world: World): Promise<string> {
  const { stores } = world;
  const { id } = await world.submission();
  const page = { limit: 100 };
  const [row, history, messages] = await Promise.all([
    stores.submissions.find(id),
    stores.submissions.history(id, page),
    stores.messages.ofSubmission(id, page),
  ]);
  return JSON.stringify([row, history, messages, kinds(world)]);
}

const openTasks = async ({ tasks }: Stores) => (await tasks.open([...divisions, null], { limit: 100 })).items;

describe('a redriven message', () => {
  it.each([1, 2, 3])('sends once what was due, however often it comes: %i times', async (times) => {
    const { world, letter } = await aFailedMessage();
    for (let time = 0; time < times; time += 1) expect(await redrive(world, letter)).toEqual([]);
    expect(kinds(world)).toEqual(['confirmation', 'reminder', 'thank-you']);
  });

  it('changes nothing from the second time on, not a single row', async () => {
    const { world, letter } = await aFailedMessage();
    await redrive(world, letter);
    const once = await everything(world);
    await redrive(world, letter, letter);
    world.now += 3600;
    await redrive(world, letter, letter, letter);
    expect(await everything(world)).toBe(once);
  });

  it('changes nothing where the sweep was faster', async () => {
    const { world, letter } = await aFailedMessage();
    await runUntil(world, '2027-03-03T20:00:00Z');
    const before = await everything(world);
    await redrive(world, letter, letter, letter);
    expect(await everything(world)).toBe(before);
  });

  it('closes its task; letters taken late or again open no other', async () => {
    const { world, letter } = await aFailedMessage();
    const take = takeDeadLetters({ ...world, queues, putBack: async () => {} });
    await take({ Records: [letter, letter] });
    expect(await openTasks(world.stores)).toMatchObject([{ id: 'cannot-process.sub-1', count: 2 }]);
    await settleTasks(world);
    expect(await openTasks(world.stores)).toHaveLength(1);

    await redrive(world, letter);
    await settleTasks(world);
    expect(await openTasks(world.stores)).toEqual([]);
    await take({ Records: [letter, letter, letter] });
    expect(await openTasks(world.stores)).toEqual([]);
  });
});
