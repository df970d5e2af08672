import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Occurrence } from '@afterword/core/task/task';
import type { Stores } from '@afterword/store/ports';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { raise } from '../runtime/raise-task.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import {
  candidateToFollow,
  type DeadLetter,
  findOccurrence,
  returningLetter,
  unreadable,
} from './find-occurrence.ts';
import { keepAsJob } from './keep-as-job.ts';
import { firstSentAttribute, mostAgeSeconds, type PutBack } from './put-back.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'submissions' | 'jobs' | 'tasks' | 'commits'>;
  readonly queues: DeadLetterQueues;
  readonly putBack: PutBack;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Messages nobody could handle, each turned into a task that a person sees, or counted on the one that is open.
 *
 * Nothing is given up with it: a submission that cannot be processed stays in the due index, so the sweep goes on
 * trying every 20 minutes, and a job that stands still is started again. What succeeds then closes its task
 * (`sweep/settle-tasks.ts`). Whoever takes a dead letter takes it out of its queue, so what no row knows is seen to
 * here: what a candidate wrote, or the mail service reported, goes back to work, and that a candidate's submissions
 * have to follow their facts becomes a job. A message that cannot be read makes a task without a subject; its body is
 * kept nowhere.
 */
export const takeDeadLetters =
  (dependencies: Dependencies) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async (record) => {
        const { stores, queues, clock, log } = dependencies;
        const { body, eventSourceARN, messageAttributes, messageId } = record;
        const source = queues.get(eventSourceARN);
        if (!source) throw new Error('A dead letter from a queue we do not know');
        const errorCode = messageAttributes.ERROR_CODE?.stringValue;
        const letter = { source, body, ...(errorCode === undefined ? {} : { errorCode }) };
        const occurrence = await findOccurrence(stores, letter, clock.now());
        if (occurrence) await handOver(dependencies, letter, occurrence, firstSentAt(record));
        log.info('dead letter', {
          message: messageId,
          source,
          code: occurrence?.code ?? 'settled',
          subject: occurrence?.subject?.id,
        });
      },
      dependencies.log,
    );

/** To a person, as a task; and what no row knows back to work, unless it has gone round for too long, or into a row. */
async function handOver(
  dependencies: Dependencies,
  letter: DeadLetter,
  occurrence: Occurrence,
  firstSentAt: EpochSeconds,
): Promise<void> {
  const isReadable = occurrence.code !== unreadable;
  const returning = isReadable ? returningLetter(letter) : null;
  const following = isReadable ? candidateToFollow(letter) : null;
  // Before its task, which would close itself where there is no job.
  if (following !== null) await keepAsJob(dependencies.stores, following, dependencies.clock.now());
  const isGivenUp = returning !== null && dependencies.clock.now() - firstSentAt > mostAgeSeconds;
  await raise(dependencies, isGivenUp ? { ...occurrence, code: 'given-up' } : occurrence);
  if (returning && !isGivenUp) await dependencies.putBack({ ...returning, firstSentAt });
}

const firstSentAt = ({ attributes, messageAttributes }: SQSRecord): EpochSeconds => {
  const said = Number(messageAttributes[firstSentAttribute]?.stringValue);
  return said > 0 ? said : Math.floor(Number(attributes.SentTimestamp) / 1000);
};
