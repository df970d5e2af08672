import { isCoaching, stepKey } from '@afterword/core/follow-up/step';
import type { World } from '../world.ts';
import { ask, type Wish } from './request.ts';
import { about, byLink, type Sight, tokenOf } from './requests.ts';

const minute = 60_000;

/** Within so many days, while others go on. */
function later(world: World, days: number, act: () => Promise<unknown>): void {
  const wait = world.random.whole(1, days * 24 * 60) * minute;
  void world.sleep(wait).then(act);
}

/** On second thoughts: they had not answered after all. */
export const takeBack = (world: World, sight: Sight): void =>
  later(world, 4, () =>
    byLink(world, sight, { action: 'undo-answer' }, { do: 'undo-answer', submissionId: sight.submission.id }),
  );

/** "It did not take place" by link, and half of the time, within days or too late, it had after all. */
export async function notHeld(world: World, sight: Sight): Promise<void> {
  const outcome = 'did-not-take-place';
  await byLink(
    world,
    sight,
    { action: outcome },
    { do: 'outcome', ...about(sight), outcome, by: 'candidate' },
  );
  if (world.random.chance(0.7)) {
    later(world, 9, () =>
      byLink(world, sight, { action: 'undo-did-not-take-place' }, { do: 'undo-outcome', ...about(sight) }),
    );
  }
}

/** What is said and taken back by link and ends nothing. */
export async function sayAndTakeBack(world: World, sight: Sight): Promise<void> {
  const note = sight.interview.steps.findLast(
    ({ state, kind }) => state === 'sent' && isCoaching(kind) && kind !== 'move-on',
  );
  const named = note ? { step: stepKey(note) } : {};
  const [said, undone] = world.random.pick([
    [
      { action: 'sent', ...named },
      { action: 'undo-sent', ...named },
    ],
    [{ action: 'talking-points', points: ['The rota'] }, { action: 'undo-talking-points' }],
  ]);
  await byLink(world, sight, said, { do: 'other', what: said.action });
  later(world, 9, () => byLink(world, sight, undone, { do: 'other', what: undone.action }));
}

/** Stopped in a temper; some hours later some of it, or all, is wanted again. */
export async function stopAndResume(world: World, sight: Sight): Promise<void> {
  const scope = world.random.pick(['coaching', 'all'] as const);
  await byLink(world, sight, { action: 'stop', scope }, { do: 'stop', scope });
  const logistics = world.random.chance(0.5);
  later(world, 4, () =>
    byLink(
      world,
      sight,
      { action: 'resume', scope: logistics ? 'logistics' : 'all' },
      { do: 'stop', scope: logistics ? 'logistics-again' : 'nothing' },
    ),
  );
}

/** A scanner follows the link in a mail; nothing may come of it. */
export async function scan(world: World, sight: Sight): Promise<unknown> {
  const token = tokenOf(sight);
  const look: Omit<Wish, 'path'> = { method: 'GET', command: { do: 'other', what: 'scan' } };
  await ask(world, { ...look, path: `/v1/candidate-links/${token}` });
  return ask(world, { ...look, path: `/v1/unsubscribe/${token}` });
}
