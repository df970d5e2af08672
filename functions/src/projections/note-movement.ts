import { divisions } from '@afterword/core/division/division';
import type { JobOrders } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import { dataIn, type Image, numberIn, textIn } from '../runtime/stream-image.ts';

export interface Movements {
  readonly jobOrders: Pick<JobOrders, 'noteMovement'>;
  readonly clock: Clock;
}

/**
 * Notes that something moved in a job order: it was opened, somebody changed it, or a submission for it came to another
 * stage. What is noted of the order itself leaves its version, so that it is not taken for a change of it.
 */
export async function noteMovement(
  { jobOrders, clock }: Movements,
  kind: 'job-order' | 'submission',
  before: Image | undefined,
  after: Image,
): Promise<void> {
  const data = dataIn(after);
  const division = divisions.find((known) => known === data.division?.S);
  if (!division) return;
  if (kind === 'submission') {
    const at = numberIn(data, 'stageSince');
    if (at === null || numberIn(dataIn(before), 'stageSince') === at) return;
    await jobOrders.noteMovement({ id: textIn(data, 'jobOrderId'), division, at });
    return;
  }
  if (data.status?.S !== 'open') return;
  if (before && numberIn(before, 'version') === numberIn(after, 'version')) return;
  const at = before ? clock.now() : (numberIn(data, 'createdAt') ?? clock.now());
  await jobOrders.noteMovement({ id: textIn(data, 'id'), division, at });
}
