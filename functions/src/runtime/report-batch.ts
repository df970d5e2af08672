import type { Log } from './log.ts';

/** Lambda's partial batch answer: the items to deliver again. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * Handles every item of a queue batch on its own: one that fails is reported, the others are done.
 *
 * @param idOf The identifier Lambda wants back.
 */
export async function reportEach<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  handle: (item: Item) => Promise<void>,
  log: Log,
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
  return { batchItemFailures: failed };
}

/** Stream batches go in order: the first failure ends the batch, and Lambda starts again from it. */
export async function reportFirst<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  handle: (item: Item) => Promise<void>,
  log: Log,
): Promise<BatchAnswer> {
  for (const item of items) {
    try {
      await handle(item);
    } catch (cause) {
      log.error('stream record failed', cause, { item: idOf(item) });
      return { batchItemFailures: [{ itemIdentifier: idOf(item) }] };
    }
  }
  return { batchItemFailures: [] };
}
