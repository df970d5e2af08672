import { dayOf } from '../../ui/format-moment.ts';

interface Dated {
  readonly at: string;
  readonly zone: string;
}

export interface Day<Row> {
  /** `YYYY-MM-DD`, where the candidate is. */
  readonly date: string;
  readonly rows: readonly Row[];
}

/**
 * Rows by the day they fall on for the candidate, in the order of the list. What lies behind `completeUntil` waits:
 * a page that is not loaded may hold something before it.
 */
export function byDay<Row extends Dated>(
  rows: readonly Row[],
  order: 'earliest first' | 'newest first',
  completeUntil?: string,
): readonly Day<Row>[] {
  const sign = order === 'earliest first' ? 1 : -1;
  const days = new Map<string, Row[]>();
  const known = rows.filter(({ at }) => completeUntil === undefined || at <= completeUntil);
  for (const row of [...known].sort((one, other) => sign * one.at.localeCompare(other.at))) {
    const date = dayOf(row.at, row.zone);
    days.set(date, [...(days.get(date) ?? []), row]);
  }
  return [...days]
    .map(([date, own]) => ({ date, rows: own }))
    .sort((one, other) => sign * one.date.localeCompare(other.date));
}
