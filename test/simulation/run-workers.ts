import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HistoryResult, WorkerMessage, WorkOrder } from './worker.ts';

const entry = new URL('./worker.ts', import.meta.url);

/** Runs one order in a thread of its own. */
export function runWorker(
  order: WorkOrder,
  onResults: (results: readonly HistoryResult[]) => void = () => {},
): Promise<readonly HistoryResult[]> {
  return new Promise((resolve, reject) => {
    const all: HistoryResult[] = [];
    const worker = new Worker(entry, { workerData: order });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') {
        resolve(all);
        return;
      }
      all.push(...message.results);
      onResults(message.results);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`A simulation thread ended with code ${code}`));
    });
  });
}

/** Spreads orders over the machine's cores; results as they come. */
export async function runOrders(
  orders: readonly WorkOrder[],
  onResults: (order: WorkOrder, results: readonly HistoryResult[]) => void,
  threads = availableParallelism(),
): Promise<void> {
  const waiting = [...orders];
  const work = async (): Promise<void> => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      const mine = order;
      await runWorker(mine, (results) => onResults(mine, results));
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
