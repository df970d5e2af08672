import { itemTypes } from '@afterword/store/table-shape';
import type { Queue } from '../runtime/queue.ts';
import type { JobMessage } from '../runtime/queue-messages.ts';
import { dataIn, type Image, numberIn, textIn } from '../runtime/stream-image.ts';

/** An item before and after, as the stream tells it. */
export interface ItemChange {
  readonly before: Image | undefined;
  readonly after: Image | undefined;
}

/**
 * Starts what follows from a change: a candidate's new facts or name go to their submissions, a new job begins.
 * Doing it twice is harmless, since jobs decide from the rows.
 */
export async function followChange(
  { queue }: { readonly queue: Queue<JobMessage> },
  { before, after }: ItemChange,
): Promise<void> {
  if (!after) return;
  const type = textIn(after, 'type');
  const [old, current] = [dataIn(before), dataIn(after)];
  if (type === itemTypes.job && !before) {
    await queue.send({ kind: 'job', jobId: textIn(current, 'id') });
  }
  if (type === itemTypes.candidate && before && !isSameCandidate(old, current)) {
    await queue.send({ kind: 'candidate', candidateId: textIn(current, 'id') });
  }
}

const isSameCandidate = (one: Image, other: Image): boolean =>
  numberIn(one, 'factsRevision') === numberIn(other, 'factsRevision') && one.name?.S === other.name?.S;
