import { submissionIdIn } from '@afterword/store/dynamo/keys';
import type { Counters } from '@afterword/store/ports';
import { itemTypes } from '@afterword/store/table-shape';
import type { Queue } from '../runtime/queue.ts';
import type { JobMessage, NoticeMessage } from '../runtime/queue-messages.ts';
import { dataIn, type Image, numberIn, textIn } from '../runtime/stream-image.ts';
import { countCard } from './count-card.ts';
import { type Movements, noteMovement } from './note-movement.ts';

/** An item before and after, as the stream tells it. */
export interface ItemChange {
  readonly before: Image | undefined;
  readonly after: Image | undefined;
}

/** Where what follows from a change is put. */
export interface Followers extends Movements {
  readonly queue: Queue<JobMessage>;
  readonly notices: Queue<NoticeMessage>;
  readonly counters: Pick<Counters, 'note'>;
}

/**
 * Starts what follows from a change: a candidate's new facts or name go to their submissions, a new job begins,
 * people at the agency are written to, a card is counted where it stands now, and its job order has moved.
 * Doing it twice is harmless: jobs decide from the rows, and a card is counted once.
 */
export async function followChange(followers: Followers, { before, after }: ItemChange): Promise<void> {
  const { queue, notices, counters } = followers;
  if (!after) return;
  const type = textIn(after, 'type');
  const [old, current] = [dataIn(before), dataIn(after)];
  if (type === itemTypes.submission) {
    await countCard(counters, before, after);
    return noteMovement(followers, 'submission', before, after);
  }
  if (type === itemTypes.jobOrder) return noteMovement(followers, 'job-order', before, after);
  if (type === itemTypes.job && !before) {
    await queue.send({ kind: 'job', jobId: textIn(current, 'id') });
  }
  if (type === itemTypes.event && !before && current.type?.S === 'AnswerPending') {
    // A recruiter who says it knows it.
    if (current.by?.M?.kind?.S === 'candidate') {
      await notices.send({ notice: 'answered', submissionId: submissionIdIn(textIn(after, 'pk')) });
    }
  }
  if (type === itemTypes.message && before && cameBack(current) && current.state?.S !== old.state?.S) {
    await notices.send({
      notice: 'bounced',
      submissionId: textIn(current, 'submissionId'),
      attemptId: textIn(current, 'id'),
    });
  }
  if (type === itemTypes.notice && !before && current.kind?.S === 'template-test') {
    await notices.send({ notice: 'template-test', id: textIn(current, 'id') });
  }
  if (type === itemTypes.candidate && before && !isSameCandidate(old, current)) {
    await queue.send({ kind: 'candidate', candidateId: textIn(current, 'id') });
  }
}

const cameBack = ({ state }: Image): boolean => state?.S === 'bounced' || state?.S === 'complained';

const isSameCandidate = (one: Image, other: Image): boolean =>
  numberIn(one, 'factsRevision') === numberIn(other, 'factsRevision') && one.name?.S === other.name?.S;
