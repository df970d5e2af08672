import type { Item, ItemCodec } from './codecs/item-codec.ts';

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** Reads the whole thing from the copy that the list index projects. */
export const summaryOf =
  <T>(codec: ItemCodec<T>) =>
  (item: Item): T =>
    codec.decode(isItem(item.summary) ? item.summary : {});
