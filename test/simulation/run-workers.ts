import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HistoryResult, WorkerMessage, WorkOrder } from './worker.ts';

const entry = new URL('./worker.ts', import.meta.url);

/** A thread that has loaded the code, with a bug in it or without, and lives through histories order by order. */
interface Thread {
  run(order: WorkOrder, onResults: (results: readonly HistoryResult[]) => void): Promise<void>;
  end(): Promise<unknown>;
}

function startThread(planted?: string): Thread {
  const worker = new Worker(entry, { workerData: planted });
  const failed = new Promise<never>((_resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A simulation thread ended with code ${code}`)));
  });
  failed.catch(() => undefined);
  return {
    run: (order, onResults) => {
      const done = new Promise<void>((resolve) => {
        const hear = (message: WorkerMessage): void => {
          if (message.kind === 'histories') {
            onResults(message.results);
            return;
          }
          worker.off('message', hear);
          resolve();
        };
        worker.on('message', hear);
      });
      worker.postMessage(order);
      return Promise.race([done, failed]);
    },
    end: () => worker.terminate(),
  };
}

/** Runs one order in a thread of its own, whose code may have a bug planted in it. */
export async function runWorker(order: WorkOrder, planted?: string): Promise<readonly HistoryResult[]> {
  const all: HistoryResult[] = [];
  const thread = startThread(planted);
  try {
    await thread.run(order, (results) => all.push(...results));
  } finally {
    await thread.end();
  }
  return all;
}

/** Spreads orders over the machine's cores; results as they come. */
export async function runOrders(
  orders: readonly WorkOrder[],
  onResults: (order: WorkOrder, results: readonly HistoryResult[]) => void,
  threads = availableParallelism(),
): Promise<void> {
  const waiting = [...orders];
  const work = async (): Promise<void> => {
    const thread = startThread();
    try {
      for (let order = waiting.shift(); order; order = waiting.shift()) {
        const mine = order;
        await thread.run(mine, (results) => onResults(mine, results));
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, orders.length) }, work));
}

/** Cuts a range of seeds into pieces small enough that no core idles at the end. */
export function ordersFor(
  profile: string,
  from: number,
  count: number,
  pieces: number,
): readonly WorkOrder[] {
  const size = Math.max(1, Math.ceil(count / pieces));
  const orders: WorkOrder[] = [];
  for (let start = 0; start < count; start += size) {
    orders.push({ profile, from: from + start, count: Math.min(size, count - start) });
  }
  return orders;
}
