/** What stands in a search field, beside the address, which follows a moment later. */
export interface SearchText {
  readonly text: string;
  /** The address's, as it came last. */
  readonly value: string;
  /** Sent to the address and not come back from it, in order. */
  readonly pending: readonly string[];
}

export const typed = (search: SearchText, text: string): SearchText => ({ ...search, text });

/** What the address does not know yet; `undefined` where it knows, or is told already. */
export const toSend = ({ text, value, pending }: SearchText): string | undefined =>
  text === (pending.at(-1) ?? value) ? undefined : text;

export const sent = (search: SearchText, text: string): SearchText => ({
  ...search,
  pending: [...search.pending, text],
});

/**
 * The address has another text. Its echo of what was sent changes nothing: more was typed since, perhaps. Of several it
 * may skip those before the last. Anything else is "back", or a link that looks for something else: that holds.
 */
export function arrived({ text, pending }: SearchText, value: string): SearchText {
  const at = pending.lastIndexOf(value);
  return at === -1 ? { text: value, value, pending: [] } : { text, value, pending: pending.slice(at + 1) };
}
