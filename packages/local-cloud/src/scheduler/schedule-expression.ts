import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../clock/virtual-clock.ts';

export type ScheduleExpression =
  | { readonly kind: 'at'; readonly at: EpochMs }
  | { readonly kind: 'rate'; readonly everyMs: number };

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `at(yyyy-mm-ddThh:mm:ss)` or `rate(value unit)`.
 *
 * @param timeZone the zone of an `at()`; AWS's default is UTC
 * @returns `undefined` when the expression is neither
 */
export function parseScheduleExpression(
  expression: string,
  timeZone = 'UTC',
): ScheduleExpression | undefined {
  const at = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/.exec(expression)?.[1];
  if (at !== undefined) {
    try {
      const instant = Temporal.PlainDateTime.from(at, { overflow: 'reject' }).toZonedDateTime(timeZone);
      return { kind: 'at', at: instant.epochMilliseconds };
    } catch {
      return undefined;
    }
  }
  const rate = /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/.exec(expression);
  const [, value = '', unit = '', plural] = rate ?? [];
  const size = unitMs[unit];
  // EventBridge insists on the grammar: rate(1 minute), rate(5 minutes).
  if (size === undefined || (value === '1') !== (plural === '')) return undefined;
  return { kind: 'rate', everyMs: Number(value) * size };
}
