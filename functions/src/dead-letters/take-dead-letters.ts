import type { Stores } from '@afterword/store/ports';
import type { SQSEvent } from 'aws-lambda';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { raise } from '../runtime/raise-task.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import type { DeadLetterQueues } from './dead-letter-queues.ts';
import { findOccurrence } from './find-occurrence.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'submissions' | 'jobs' | 'tasks' | 'commits'>;
  readonly queues: DeadLetterQueues;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Messages nobody could handle, each turned into a task that a person sees, or counted on the one that is open.
 *
 * Nothing is given up with it: a submission that cannot be processed stays in the due index, so the sweep goes on
 * trying every 20 minutes, and a job that stands still is started again. What succeeds then closes its task
 * (`sweep/settle-tasks.ts`). A message that cannot be read makes a task without a subject; its body is kept nowhere.
 */
export const takeDeadLetters =
  (dependencies: Dependencies) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async ({ body, eventSourceARN, messageAttributes, messageId }) => {
        const { stores, queues, clock, log } = dependencies;
        const source = queues.get(eventSourceARN);
        if (!source) throw new Error('A dead letter from a queue we do not know');
        const errorCode = messageAttributes.ERROR_CODE?.stringValue;
        const letter = { source, body, ...(errorCode === undefined ? {} : { errorCode }) };
        const occurrence = await findOccurrence(stores, letter, clock.now());
        if (occurrence) await raise(dependencies, occurrence);
        log.info('dead letter', {
          message: messageId,
          source,
          code: occurrence?.code ?? 'settled',
          subject: occurrence?.subject?.id,
        });
      },
      dependencies.log,
    );
