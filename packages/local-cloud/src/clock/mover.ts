import { advance, nextStepAt, runDue, type Timeline } from './advance.ts';
import type { EpochMs } from './virtual-clock.ts';

/** Moves the clock when somebody asks, and runs what falls due by itself: one after the other, never both at once. */
export type Mover = {
  /** Answers when everything due by then has settled; throws `NotSettledError` when something does not end. */
  advanceTo(target: EpochMs): Promise<void>;
  nextStepAt(): EpochMs | undefined;
  /** Waits for moves that were asked for, then for their consequences. */
  settle(): Promise<void>;
  stop(): void;
};

const tickMs = 200;

export function startMover(timeline: Timeline, log: (line: string) => void): Mover {
  let last: Promise<void> = Promise.resolve();
  let ticking = false;
  const afterwards = (work: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  const timer = setInterval(() => {
    if (ticking) return;
    ticking = true;
    afterwards(() => runDue(timeline))
      .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        ticking = false;
      });
  }, tickMs);
  return {
    // Two people moving the clock at once would skip what lies between.
    advanceTo: (target) => afterwards(() => advance(timeline, target)),
    nextStepAt: () => nextStepAt(timeline.sources),
    settle: async () => {
      await last.catch(() => undefined);
      await timeline.settle();
    },
    stop: () => clearInterval(timer),
  };
}
