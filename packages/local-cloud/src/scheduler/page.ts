import { type JsonObject, numberOf, textOf } from '../json.ts';

/** Cuts one page out of a list; the token is the place where the next one begins. */
export function page<T>(items: readonly T[], input: JsonObject): { items: readonly T[]; next: JsonObject } {
  const start = numberOf(textOf(input.NextToken)) ?? 0;
  const size = numberOf(input.MaxResults) ?? 100;
  const end = start + size;
  return { items: items.slice(start, end), next: end < items.length ? { NextToken: String(end) } : {} };
}
