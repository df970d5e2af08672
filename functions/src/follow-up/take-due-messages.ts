import type { SQSEvent } from 'aws-lambda';
import { type Dependencies as NoticeDependencies, sendNotice } from '../notices/send-notice.ts';
import { readCanaryDate, readDueMessage, readNoticeMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import { sendCanary } from './send-canary.ts';
import { type Dependencies, sendDueSteps } from './send-due-steps.ts';

/** Due submissions from the queue, each on its own: one that fails comes back alone. */
export const takeDueMessages =
  (dependencies: Dependencies & NoticeDependencies) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async ({ body }) => {
        const canary = readCanaryDate(body);
        if (canary !== undefined) return sendCanary(dependencies, canary);
        const notice = readNoticeMessage(body);
        if (notice) return sendNotice(dependencies, notice);
        return sendDueSteps(dependencies, readDueMessage(body).submissionId);
      },
      dependencies.log,
    );
