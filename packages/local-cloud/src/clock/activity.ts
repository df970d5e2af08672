/** Counts work that is under way, so that "everything has settled" can be told from "not yet begun". */
export type Activity = {
  /** Runs a piece of background work and counts it until it ends. A failure is the work's own to report. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Something that may have more to do although nothing is under way, such as a stream not read to its end. */
  watch(name: string, isBusy: () => boolean): void;
  /** What keeps the system from being settled; empty when it is. */
  pending(): readonly string[];
  settled(limitMs?: number): Promise<void>;
};

export class NotSettledError extends Error {
  override readonly name = 'NotSettledError';
}

export function createActivity(): Activity {
  let underWay = 0;
  const watched = new Map<string, () => boolean>();
  const activity: Activity = {
    track: async (work) => {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
      }
    },
    watch: (name, isBusy) => {
      watched.set(name, isBusy);
    },
    pending: () => [
      ...(underWay > 0 ? [`${underWay} under way`] : []),
      ...[...watched].filter(([, isBusy]) => isBusy()).map(([name]) => name),
    ],
    settled: async (limitMs = 120_000) => {
      const startedAt = performance.now();
      // Twice in a row, a turn apart: one thing may end in the same moment as its consequence begins.
      for (let quiet = 0; quiet < 2; ) {
        quiet = activity.pending().length === 0 ? quiet + 1 : 0;
        if (performance.now() - startedAt > limitMs) {
          throw new NotSettledError(
            `Not settled after ${limitMs / 1000} s: ${activity.pending().join(', ')}.`,
          );
        }
        await new Promise((resolve) => (quiet > 0 ? setImmediate(resolve) : setTimeout(resolve, 2)));
      }
    },
  };
  return activity;
}
