import type { EpochMs, VirtualClock } from './virtual-clock.ts';

/** Something that holds work for later: schedules, delayed messages, retries, mail events. */
export type DueSource = {
  readonly name: string;
  /** Whether `toNext: "step"` stops here: true for what a person waits for, false for inner bookkeeping. */
  readonly isStep: boolean;
  nextDueAt(): EpochMs | undefined;
  /** Runs the one piece of work that is due first. */
  runNext(): Promise<void>;
};

/** A rate() schedule, such as the sweep. */
export type Recurring = {
  readonly name: string;
  readonly everyMs: number;
  lastRunAt(): EpochMs;
  run(at: EpochMs): Promise<void>;
};

export type Timeline = {
  readonly clock: Pick<VirtualClock, 'now' | 'moveTo'>;
  readonly sources: readonly DueSource[];
  /** Read anew each time: a function may have made another. */
  recurring(): readonly Recurring[];
  /** Whether quiet sweeps may be spaced out; not where timers may be missing. Default: they may. */
  maySkipSweeps?(): boolean;
  /** Waits until streams are read, queues drained and functions idle; throws `NotSettledError` when nothing moves. */
  settle(): Promise<void>;
  /** Counts every change a function has made; two equal readings mean that nothing happened in between. */
  effects(): number;
};

/** A quiet sweep is followed by the next one after at most this long. */
const longestGapMs = 24 * 3_600_000;
/** So many quiet sweeps come regularly: the first may come before the grace that timers are given is over. */
const regularQuietRuns = 2;
/** By how much the wait then grows with every quiet sweep: sweeps are most of what moving the clock costs. */
const growth = 4;
/** A sweep that always changes something is believed this often in a row, then it is spaced out all the same. */
const patience = 12;

/**
 * Moves the clock to `target`, running what falls due one by one, in order, each at its own time, and letting the
 * consequences settle before moving on.
 *
 * A week holds 2,016 five-minute sweeps, nearly all with nothing to do. So rate() schedules are collapsed: after
 * every stop where something fell due they run at their next two regular ticks; each further run that changes nothing
 * makes the wait for the next four times as long (up to a day); and they run once at the target.
 */
export async function advance(timeline: Timeline, target: EpochMs): Promise<void> {
  const { clock } = timeline;
  await timeline.settle();
  let sweeps: Sweep[] = [];
  for (;;) {
    sweeps = refresh(sweeps, timeline.recurring(), clock.now());
    const source = earliestSource(timeline.sources);
    const sweep = earliestSweep(sweeps);
    const sourceAt = source?.nextDueAt() ?? Number.POSITIVE_INFINITY;
    const sweepAt = sweep?.nextAt ?? Number.POSITIVE_INFINITY;
    if (Math.min(sourceAt, sweepAt) > target) break;
    if (source && sourceAt <= sweepAt) {
      clock.moveTo(sourceAt);
      await source.runNext();
      await timeline.settle();
      for (const each of sweeps) each.wake(clock.now());
    } else if (sweep) {
      clock.moveTo(sweepAt);
      await runSweep(timeline, sweep);
    }
  }
  clock.moveTo(target);
  for (const sweep of sweeps) {
    if (sweep.recurring.lastRunAt() + sweep.recurring.everyMs <= clock.now()) await runSweep(timeline, sweep);
  }
  await timeline.settle();
}

/** The moment of the next step a person waits for. */
export function nextStepAt(sources: readonly DueSource[]): EpochMs | undefined {
  return earliestSource(sources.filter((source) => source.isStep))?.nextDueAt();
}

/** Runs what is due by now without moving the clock: what the running system does several times a second. */
export async function runDue(timeline: Timeline): Promise<void> {
  for (;;) {
    const source = earliestSource(timeline.sources);
    const at = source?.nextDueAt();
    if (!source || at === undefined || at > timeline.clock.now()) break;
    await source.runNext();
  }
  for (const recurring of timeline.recurring()) {
    const now = timeline.clock.now();
    if (recurring.lastRunAt() + recurring.everyMs <= now) await recurring.run(now);
  }
}

type Sweep = {
  readonly recurring: Recurring;
  nextAt: EpochMs;
  wake(now: EpochMs): void;
  ran(at: EpochMs, changedSomething: boolean, mustStayRegular: boolean): void;
};

/** Schedules that were changed begin anew, those that were deleted are gone. */
function refresh(sweeps: readonly Sweep[], recurring: readonly Recurring[], now: EpochMs): Sweep[] {
  return recurring.map(
    (each) =>
      sweeps.find(
        (sweep) => sweep.recurring.name === each.name && sweep.recurring.everyMs === each.everyMs,
      ) ?? collapse(each, now),
  );
}

function collapse(recurring: Recurring, now: EpochMs): Sweep {
  const every = recurring.everyMs;
  let gap = every;
  let busyRuns = 0;
  let quietRuns = 0;
  const tickAfter = (instant: EpochMs): EpochMs => {
    const passed = Math.max(0, Math.floor((instant - recurring.lastRunAt()) / every));
    return recurring.lastRunAt() + (passed + 1) * every;
  };
  const sweep: Sweep = {
    recurring,
    nextAt: tickAfter(now),
    wake: (instant) => {
      gap = every;
      busyRuns = 0;
      quietRuns = 0;
      sweep.nextAt = Math.min(sweep.nextAt, tickAfter(instant));
    },
    ran: (at, changedSomething, mustStayRegular) => {
      busyRuns = changedSomething ? busyRuns + 1 : 0;
      quietRuns = changedSomething ? 0 : quietRuns + 1;
      const isRegular = changedSomething ? busyRuns < patience : quietRuns < regularQuietRuns;
      gap = mustStayRegular || isRegular ? every : Math.min(gap * growth, longestGapMs);
      sweep.nextAt = at + gap;
    },
  };
  return sweep;
}

async function runSweep(timeline: Timeline, sweep: Sweep): Promise<void> {
  const before = timeline.effects();
  const at = sweep.nextAt;
  await sweep.recurring.run(timeline.clock.now());
  await timeline.settle();
  const mustStayRegular = timeline.maySkipSweeps?.() === false;
  sweep.ran(at, timeline.effects() !== before, mustStayRegular);
}

function earliestSource(sources: readonly DueSource[]): DueSource | undefined {
  return sources.reduce<DueSource | undefined>((best, source) => {
    const at = source.nextDueAt();
    if (at === undefined) return best;
    const bestAt = best?.nextDueAt();
    return bestAt === undefined || at < bestAt ? source : best;
  }, undefined);
}

function earliestSweep(sweeps: readonly Sweep[]): Sweep | undefined {
  return sweeps.reduce<Sweep | undefined>(
    (best, sweep) => (best && best.nextAt <= sweep.nextAt ? best : sweep),
    undefined,
  );
}
