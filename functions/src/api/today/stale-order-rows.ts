import type { TodayRow } from '@afterword/contracts/resources/today';
import { type Division, divisions } from '@afterword/core/division/division';
import { goesStaleAt, staleUntil } from '@afterword/core/job-order/going-stale';
import type { JobOrderId } from '@afterword/core/kernel/ids';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import type { User } from '@afterword/core/user/user';
import type { Dependencies } from '../http/dependencies.ts';
import { sees } from '../http/guard.ts';
import { readJobOrder } from '../job-orders/read-job-order.ts';

/** Where there are more, settling these brings the next. */
const mostOrders = 10;

interface Quiet {
  readonly id: JobOrderId;
  readonly movedAt: EpochSeconds;
}

/**
 * Open job orders in which nothing moves for longer than their division's pace, longest first. Nobody owns a job order:
 * they are everybody's who works in the division. One query for each division, and a read of those shown.
 */
export async function staleOrderRows(
  on: Pick<Dependencies, 'stores' | 'clock'>,
  user: User,
  { division }: { readonly division?: Division | undefined },
): Promise<readonly TodayRow[]> {
  const now = on.clock.now();
  const theirs = (division === undefined ? divisions : [division]).filter((one) =>
    sees(user, 'job-order:read', [one]),
  );
  const pages = await Promise.all(
    theirs.map((one) => on.stores.jobOrders.quiet(one, staleUntil(one, now), { limit: mostOrders })),
  );
  const longest = pages
    .flatMap(({ items }) => items)
    .sort((one, other) => one.movedAt - other.movedAt)
    .slice(0, mostOrders);
  const rows = await Promise.all(longest.map((quiet) => staleRow(on, user, quiet)));
  return rows.filter((row) => row !== undefined);
}

/** The index is a hint: the row says whether it is still open, and what it is called now. */
async function staleRow(
  on: Pick<Dependencies, 'stores'>,
  user: User,
  { id, movedAt }: Quiet,
): Promise<TodayRow | undefined> {
  const found = await readJobOrder(on, id);
  if (found?.value.status !== 'open') return undefined;
  const { title, clientName, division } = found.value;
  if (!sees(user, 'job-order:read', [division])) return undefined;
  return {
    kind: 'job-order-stale',
    jobOrderId: id,
    title,
    clientName,
    division,
    since: toIso(goesStaleAt(division, movedAt)),
    movedAt: toIso(movedAt),
  };
}
