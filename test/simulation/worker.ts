import { parentPort, workerData } from 'node:worker_threads';
import { plant } from './planted/plant.ts';
import { findPlantedBug } from './planted/planted-bugs.ts';

/** What a worker is asked: these seeds under this profile. */
export interface WorkOrder {
  readonly profile: string;
  readonly from: number;
  readonly count: number;
  /** Stop at the first history that breaks this promise. */
  readonly untilBroken?: string;
}

/** What came of one history; without its story, which a replay tells. */
export interface HistoryResult {
  readonly seed: number;
  readonly steps: number;
  readonly mails: number;
  readonly seconds: number;
  readonly written: number;
  readonly passedOnAgain: number;
  readonly calls: number;
  readonly traceHash: string;
  readonly audited: readonly string[];
  readonly violations: readonly { readonly invariant: string; readonly what: string }[];
}

export type WorkerMessage =
  | { readonly kind: 'histories'; readonly results: readonly HistoryResult[] }
  | { readonly kind: 'done' };

/** The bug this thread's code has in it, from its start on. */
const planted = workerData as string | undefined;
if (planted !== undefined) plant(findPlantedBug(planted));
// Only now: a planted bug has to be there before its file is loaded.
const { runHistory } = await import('./run-history.ts');
const { findProfile } = await import('./faults/profile.ts');

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

async function run({ profile: name, from, count, untilBroken }: WorkOrder): Promise<void> {
  const profile = findProfile(name);
  let results: HistoryResult[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const { story: _story, profile: _profile, ...result } = await runHistory(seed, profile);
    results.push(result);
    const broken = result.violations.some(({ invariant }) => invariant === untilBroken);
    if (results.length === 25 || broken) {
      post({ kind: 'histories', results });
      results = [];
    }
    if (broken) break;
  }
  post({ kind: 'histories', results });
  post({ kind: 'done' });
}

parentPort?.on('message', (order: WorkOrder) => {
  // What it throws ends the thread, and whoever waits hears of it.
  void run(order);
});
