import type { Log } from './log.ts';
import { type Metrics, ownMetrics } from './metrics.ts';
import { itemsFailed } from './names.ts';

/** Lambda's partial batch answer: the items to deliver again. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * Handles every item of a queue batch on its own: one that fails is reported, the others are done. To Lambda that is a
 * success, so a figure says how many failed; the alarm on the function's errors watches it too.
 *
 * @param idOf The identifier Lambda wants back.
 */
export async function reportEach<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  handle: (item: Item) => Promise<void>,
  log: Log,
  metrics: Metrics = ownMetrics(),
): Promise<BatchAnswer> {
  const failed: { readonly itemIdentifier: string }[] = [];
  for (const item of items) {
    try {
      await handle(item);
    } catch (cause) {
      log.error('batch item failed', cause, { item: idOf(item) });
      failed.push({ itemIdentifier: idOf(item) });
    }
  }
  if (failed.length > 0) metrics.put({ [itemsFailed]: failed.length });
  return { batchItemFailures: failed };
}

/** Stream batches go in order: the first failure ends the batch, and Lambda starts again from it. */
export async function reportFirst<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  handle: (item: Item) => Promise<void>,
  log: Log,
  metrics: Metrics = ownMetrics(),
): Promise<BatchAnswer> {
  for (const item of items) {
    try {
      await handle(item);
    } catch (cause) {
      log.error('stream record failed', cause, { item: idOf(item) });
      metrics.put({ [itemsFailed]: 1 });
      return { batchItemFailures: [{ itemIdentifier: idOf(item) }] };
    }
  }
  return { batchItemFailures: [] };
}
