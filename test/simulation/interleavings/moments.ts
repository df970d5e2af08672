import { checkHistory, type Verdict } from '../checker/check-history.ts';
import { populate } from '../people/populate.ts';
import { beginning, functions, office, Stage, well } from '../stories/story.ts';
import { type Snapshot, World } from '../world.ts';

/** A world at rest just as a step falls due. */
interface Moment {
  readonly at: number;
  readonly snapshot: Snapshot;
}

/** Plays a beginning once, up to the moment a step falls due. */
async function momentAfter(at: string, play: (stage: Stage) => Promise<unknown>): Promise<Moment> {
  const world = new World({ seed: 7, profile: well, functions, start: beginning });
  await populate(world, office);
  void play(new Stage(world));
  await world.runUntil(Date.parse(at) - 1000);
  return { at: Date.parse(at), snapshot: world.snapshot() };
}

/** The thank-you went out a week ago; the first follow-up is due at 9:00 in Chicago. */
export const followUpDue = await momentAfter('2027-03-08T15:00:00Z', (stage) =>
  stage.log('2027-03-01T09:00'),
);

/** The interview is tomorrow at 11:00 in Chicago; its reminder is due. */
export const reminderDue = await momentAfter('2027-03-03T17:00:00Z', (stage) =>
  stage.log('2027-03-04T11:00'),
);

/** A world that goes on from a moment, and whatever must have happened just before it. */
export async function worldAt({ at, snapshot }: Moment, seed = 7, records = false): Promise<World> {
  const world = new World({
    seed,
    profile: well,
    functions,
    start: at,
    records,
    from: snapshot,
    // Without a timer the sweep wakes it, within minutes: a world whose lateness is judged as one with a fault is.
    script: () => undefined,
  });
  await world.runUntil(at);
  return world;
}

export type { Moment };

const restHours = 3;

/** Lets everything come to rest, and judges the whole history. */
export async function rest(world: World): Promise<Verdict> {
  await world.runUntil(world.time.now + restHours * 3600_000);
  return checkHistory(world);
}
