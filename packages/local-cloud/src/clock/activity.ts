/** Counts work that is under way, so that "everything has settled" can be told from "not yet begun". */
export type Activity = {
  /** Runs a piece of background work and counts it until it ends. A failure is the work's own to report. */
  track<T>(name: string, work: Promise<T>): Promise<T>;
  /** Something that may have more to do although nothing is under way, such as a stream not read to its end. */
  watch(name: string, isBusy: () => boolean): void;
  /** What keeps the system from being settled, in words; empty when it is. */
  pending(): readonly string[];
  /**
   * Waits until nothing is pending.
   *
   * @param limitMs wall time without any piece of work ending, after which it gives up
   */
  settled(limitMs?: number): Promise<void>;
};

/** Work is under way and does not end. */
export class NotSettledError extends Error {
  override readonly name = 'NotSettledError';
  /** What is still open. */
  readonly open: readonly string[];

  constructor(open: readonly string[], limitMs: number) {
    super(`Nothing has ended for ${Math.round(limitMs / 1000)} s; still open: ${open.join(', ')}.`);
    this.open = open;
  }
}

/** Longer than any function may run: 60 s for the sweep. */
const defaultLimitMs = 75_000;

export function createActivity(): Activity {
  const underWay = new Map<string, number>();
  const watched = new Map<string, () => boolean>();
  let ended = 0;
  const count = (name: string, change: number) => {
    const left = (underWay.get(name) ?? 0) + change;
    if (left > 0) underWay.set(name, left);
    else underWay.delete(name);
  };
  const activity: Activity = {
    track: async (name, work) => {
      count(name, 1);
      try {
        return await work;
      } finally {
        count(name, -1);
        ended += 1;
      }
    },
    watch: (name, isBusy) => {
      watched.set(name, isBusy);
    },
    pending: () => [
      ...[...underWay].map(([name, times]) => (times === 1 ? name : `${name} (${times} times)`)),
      ...[...watched].filter(([, isBusy]) => isBusy()).map(([name]) => name),
    ],
    settled: async (limitMs = defaultLimitMs) => {
      let seen = ended;
      let since = performance.now();
      // Twice in a row, a turn apart: one thing may end in the same moment as its consequence begins.
      for (let quiet = 0; quiet < 2; ) {
        const open = activity.pending();
        quiet = open.length === 0 ? quiet + 1 : 0;
        if (ended !== seen) {
          seen = ended;
          since = performance.now();
        }
        if (performance.now() - since > limitMs) throw new NotSettledError(open, limitMs);
        await new Promise((resolve) => (quiet > 0 ? setImmediate(resolve) : setTimeout(resolve, 2)));
      }
    },
  };
  return activity;
}
