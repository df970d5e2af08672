import type { SQSEvent } from 'aws-lambda';
import { readJobMessage } from '../runtime/queue-messages.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import { type Dependencies, replanCandidate, runJob } from './run-job.ts';

/** Background work from the queue, each message on its own. */
export const takeJobMessages =
  (dependencies: Dependencies) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async ({ body }) => {
        const message = readJobMessage(body);
        if (message.kind === 'job') await runJob(dependencies, message.jobId);
        else await replanCandidate(dependencies, message.candidateId);
      },
      dependencies.log,
    );
