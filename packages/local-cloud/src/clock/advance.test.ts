import { describe, expect, it } from 'vitest';
import { advance, type DueSource, nextStepAt, type Recurring, type Timeline } from './advance.ts';

const minute = 60_000;

/** A timeline over a clock that only moves when told. */
function world(sweepsThatChange: (at: number) => boolean = () => false) {
  let now = 0;
  let effects = 0;
  let lastSweep = 0;
  const ran: string[] = [];
  const due: { name: string; at: number; then?: () => void }[] = [];
  const source: DueSource = {
    name: 'due',
    isStep: true,
    nextDueAt: () => due.toSorted((one, other) => one.at - other.at)[0]?.at,
    runNext: async () => {
      const next = due.toSorted((one, other) => one.at - other.at)[0];
      if (!next) return;
      due.splice(due.indexOf(next), 1);
      ran.push(`${next.name}@${now / minute}`);
      effects += 1;
      next.then?.();
    },
  };
  const sweep: Recurring = {
    name: 'sweep',
    everyMs: 5 * minute,
    lastRunAt: () => lastSweep,
    run: async (at) => {
      lastSweep = at;
      ran.push(`sweep@${at / minute}`);
      if (sweepsThatChange(at)) effects += 1;
    },
  };
  const recurring = [sweep];
  const timeline: Timeline = {
    clock: {
      now: () => now,
      moveTo: (instant) => {
        now = Math.max(now, instant);
      },
    },
    sources: [source],
    recurring: () => recurring,
    settle: async () => {},
    effects: () => effects,
  };
  const plan = (name: string, atMinutes: number, then?: () => void) =>
    due.push({ name, at: atMinutes * minute, ...(then ? { then } : {}) });
  return { timeline, plan, ran, recurring, sweeps: () => ran.filter((each) => each.startsWith('sweep')) };
}

describe('moving the clock', () => {
  it('runs what falls due in order, each at its own time, also what that brings about', async () => {
    const { timeline, plan, ran } = world();
    plan('b', 3);
    plan('a', 1, () => plan('caused by a', 2));
    plan('after the target', 60);
    await advance(timeline, 4 * minute);
    expect(ran).toEqual(['a@1', 'caused by a@2', 'b@3']);
    expect(timeline.clock.now()).toBe(4 * minute);
  });

  it('spaces sweeps out that find nothing, and sweeps once at the end', async () => {
    const { timeline, sweeps } = world();
    await advance(timeline, 7 * 24 * 60 * minute);
    expect(sweeps().length).toBeLessThan(14);
    expect(sweeps().slice(0, 3)).toEqual(['sweep@5', 'sweep@10', 'sweep@30']);
    expect(sweeps().at(-1)).toBe(`sweep@${7 * 24 * 60}`);
  });

  it('sweeps at the next regular tick after something happened, and every tick while sweeps find work', async () => {
    const { timeline, plan, sweeps } = world((at) => at > 1000 * minute && at < 1018 * minute);
    plan('something', 1001);
    await advance(timeline, 1100 * minute);
    const around = sweeps()
      .map((each) => Number(each.split('@')[1]))
      .filter((at) => at > 1000 && at < 1030);
    expect(around.length).toBeGreaterThanOrEqual(4);
    expect(around[0]).toBeLessThanOrEqual(1006);
  });

  it('spaces no sweep out where timers may be missing', async () => {
    const { timeline, sweeps } = world();
    await advance({ ...timeline, maySkipSweeps: () => false }, 60 * minute);
    expect(sweeps()).toHaveLength(12);
  });

  it('lets a sweep that always finds work not hold it up for ever', async () => {
    const { timeline, sweeps } = world(() => true);
    await advance(timeline, 30 * 24 * 60 * minute);
    expect(sweeps().length).toBeLessThan(150);
  });

  it('takes up a schedule that was made on the way', async () => {
    const { timeline, plan, ran, recurring } = world();
    let last = 0;
    plan('maker', 60, () => {
      last = 60 * minute;
      recurring.push({
        name: 'new',
        everyMs: 60 * minute,
        lastRunAt: () => last,
        run: async (at) => {
          last = at;
          ran.push(`new@${at / minute}`);
        },
      });
    });
    await advance(timeline, 130 * minute);
    expect(ran).toContain('new@120');
  });
});

it('tells the next step a person waits for, not inner bookkeeping', () => {
  const at = (instant: number | undefined, isStep: boolean): DueSource => ({
    name: 'x',
    isStep,
    nextDueAt: () => instant,
    runNext: async () => {},
  });
  expect(nextStepAt([at(5, false), at(9, true), at(7, true), at(undefined, true)])).toBe(7);
  expect(nextStepAt([at(5, false)])).toBeUndefined();
});
