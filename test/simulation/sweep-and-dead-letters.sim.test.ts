import { describe, expect, it } from 'vitest';
import type { Script } from './faults/fault-plan.ts';
import type { Profile } from './faults/profile.ts';
import { queueUrls } from './functions.ts';
import { at, emptySweep, judge, ways } from './stories/crash-points.ts';
import { stories } from './stories/stories.ts';
import { type Story, tell } from './stories/story.ts';
import type { World } from './world.ts';

const minute = 60_000;

const find = (name: string): Story => {
  const story = stories.find((one) => one.name === name);
  if (!story) throw new Error(`There is no story ${name}`);
  return story;
};

const timers = (faults: Partial<Profile['timers']>): { readonly timers: Profile['timers'] } => ({
  timers: { never: 0, early: 0, dayLate: 0, ...faults },
});

/** Every alarm of a schedule that is set is gone some seconds later, as if somebody tidied up. */
function deleteTimers(world: World): void {
  for (let hour = 0; hour < 30 * 24; hour += 1) {
    world.time.after(hour * 60 * minute, () => {
      for (const Name of world.scheduler.names) world.scheduler.delete({ Name, GroupName: 'simulation' });
    });
  }
}

const troubles: readonly {
  readonly what: string;
  readonly faults?: Partial<Profile>;
  readonly meanwhile?: (world: World) => void;
}[] = [
  { what: 'its timer is missing', faults: timers({ never: 1 }) },
  { what: 'its timer is deleted', meanwhile: deleteTimers },
  { what: 'its timer fires twice', faults: { duplicates: 1 } },
  { what: 'its timer fires early, and again', faults: timers({ early: 1 }) },
  { what: 'its timer fires a day late', faults: timers({ dayLate: 1 }) },
];

const told = stories.filter(({ name }) => name !== 'an answer just as the first follow-up is due');
const bothWays = troubles.flatMap((trouble) =>
  told.map((story) => ({ ...trouble, story, name: story.name })),
);

describe('a due row', () => {
  it.each(bothWays)('of "$name" is sent on time although $what', async ({ story, faults, meanwhile }) => {
    const sweep = emptySweep();
    const reference = await tell(story);
    const options = { ...(faults ? { faults } : {}), ...(meanwhile ? { meanwhile } : {}) };
    judge(sweep, story, reference, await tell(story, undefined, options), 'with such timers');
    expect(sweep).toMatchObject({ broken: [], seconds: 0, seen: 0 });
  });

  it.each(told)(
    'of "$name" is sent although the index lags ten minutes and no timer fires',
    async (story) => {
      const sweep = emptySweep();
      const faults = { ...timers({ never: 1 }), indexLagSeconds: 600 };
      const late = await tell(story, undefined, { faults });
      // Twelve minutes at the most and the next sweep: more than I1 grants a world without faults.
      const violations = late.violations.filter(({ what }) => !/left \d minutes too late/.test(what));
      judge(sweep, story, await tell(story), { ...late, violations }, 'with a lagging index');
      expect(sweep).toMatchObject({ broken: [], seconds: 0, seen: 0 });
    },
  );

  it.each(told)('of "$name" is sent once although the index shows it due all day', async (story) => {
    const sweep = emptySweep();
    const meanwhile = (world: World): void => {
      for (let hour = 1; hour < story.hours; hour += 1) {
        world.time.after(hour * 60 * minute, () =>
          world.index.follow('sub-1', Math.floor(world.time.now / 1000) - 3600),
        );
      }
    };
    judge(
      sweep,
      story,
      await tell(story),
      await tell(story, undefined, { meanwhile }),
      'with an index of old',
    );
    expect(sweep).toMatchObject({ broken: [], seconds: 0, seen: 0 });
  });
});

describe('the dead-letter queue', () => {
  const names = ['a confirmation', 'a thank-you', 'the first follow-up', 'a new policy'];
  const redrives = [1, 2, 3].flatMap((times) => names.map((name) => ({ times, name })));

  it.each(redrives)('of "$name" put back $times times sends nothing twice', async ({ name, times }) => {
    const story = find(name);
    const sweep = emptySweep();
    let dead = 0;
    let queues: readonly (readonly string[])[] = [];
    /** Whoever looks at the row fails for forty minutes: that is more than five receives. */
    let since: number | null = null;
    const failing = await tell(
      story,
      (port, { world, name: invocation }) => {
        if (invocation !== 'follow-up' || port !== 'store.submissions.find') return undefined;
        since ??= world.time.now;
        return world.time.now < since + 40 * minute ? { kind: 'failed' } : undefined;
      },
      {
        hasOutage: true,
        meanwhile: (world) => {
          queues = [world.queue(queueUrls.dueSteps).dead];
          for (let time = 1; time <= times; time += 1) {
            world.time.after((60 + time * 70) * minute, () => {
              const queue = world.queue(queueUrls.dueSteps);
              dead += queue.dead.length;
              const bodies = [...queue.dead];
              queue.redrive();
              // An operator who is not sure puts them back once more.
              for (const body of bodies) queue.put(body);
            });
          }
        },
      },
    );
    judge(sweep, story, await tell(story), failing, `redriven ${times} times`);
    expect(sweep).toMatchObject({ broken: [], seconds: 0, seen: 0 });
    expect(dead).toBeGreaterThan(0);
    expect(queues.flat()).toEqual([]);
  });
});

describe('what a candidate wrote', () => {
  const story = find('a candidate who writes back');

  /** Whoever takes it in fails for two days and a bit: that is more than a thousand receives. */
  const failing = (): Script => {
    let since: number | null = null;
    return (port, { world, name }) => {
      if (name !== 'inbound' || port !== 'store.letterboxes.find') return undefined;
      since ??= world.time.now;
      return world.time.now < since + 51 * 60 * minute ? { kind: 'failed' } : undefined;
    };
  };

  const first =
    (...scripts: readonly Script[]): Script =>
    (...call) => {
      const faults = scripts.map((script) => script(...call));
      return faults.find((fault) => fault !== undefined);
    };

  it('is passed on once although it was a dead letter, and a person was told', async () => {
    const told = await tell(story, failing(), { hasOutage: true });
    expect(told.violations).toEqual([]);
    expect(told.world.queue(queueUrls.inbound).dead).toHaveLength(1);
    expect(told.world.ses.passedOn).toHaveLength(1);
    expect((await told.world.rows.tasks.find('reply-stuck'))?.value).toMatchObject({ count: 1 });
  });

  it('is passed on whatever becomes of any call of those who take the dead letter', async () => {
    const reference = await tell(story, failing(), { hasOutage: true });
    const sweep = emptySweep();
    for (const [call, what] of reference.calls.entries()) {
      if (!what.startsWith('dead-letters ')) continue;
      for (const way of ways) {
        const script = first(at({ call, way }), failing());
        const told = await tell(story, script, { hasOutage: true });
        judge(sweep, story, reference, told, `${way} at ${what}`);
      }
    }
    expect(sweep).toMatchObject({ broken: [], seconds: 0 });
    expect(sweep.tellings).toBeGreaterThanOrEqual(12);
  });
});

describe('the sweep itself', () => {
  it.each(['a confirmation', 'the first follow-up', 'a new policy'])(
    'of "%s" may be killed at any call, or any call may fail, while no timer fires',
    async (name) => {
      const story = find(name);
      const faults = timers({ never: 1 });
      const reference = await tell(story, undefined, { faults });
      const sweep = emptySweep();
      for (const [call, what] of reference.calls.entries()) {
        if (!what.startsWith('sweep ')) continue;
        for (const way of ways) {
          judge(
            sweep,
            story,
            reference,
            await tell(story, at({ call, way }), { faults }),
            `${way} at ${what}`,
          );
        }
      }
      expect(sweep).toMatchObject({ broken: [], seconds: 0, seen: 0 });
      expect(sweep.tellings).toBeGreaterThanOrEqual(30);
    },
    300_000,
  );
});
