import { table } from '../cost/tables.ts';
import type { Bound } from './quotas.ts';

/** The table of docs/scale.md. */
export const boundsTable = (found: readonly Bound[]): string =>
  table(
    ['what binds', 'now', 'at interviews a year', 'what helps'],
    found.map(({ quota, value, at, remedy }) => [quota, value, spoken(at), remedy]),
  );

/** `8.2 thousand`, `2 million`: two figures, as nobody knows better. */
function spoken(amount: number): string {
  const two = Number(amount.toPrecision(2));
  return two >= 1_000_000 ? `${two / 1_000_000} million` : `${two / 1000} thousand`;
}
