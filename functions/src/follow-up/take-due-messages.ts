import type { SQSEvent } from 'aws-lambda';
import { readDueMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import { type Dependencies, sendDueSteps } from './send-due-steps.ts';

/** Due submissions from the queue, each on its own: one that fails comes back alone. */
export const takeDueMessages =
  (dependencies: Dependencies) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async ({ body }) => sendDueSteps(dependencies, readDueMessage(body).submissionId),
      dependencies.log,
    );
