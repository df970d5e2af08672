import type { SQSEvent } from 'aws-lambda';
import type { Log } from '../runtime/log.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import { type MailEvent, readMailEvent } from './mail-event.ts';
import { type Dependencies, noteMailEvent } from './note-mail-event.ts';

/**
 * Delivery reports, as SES hands them to SNS and SNS, raw, to the queue. One that cannot be noted now comes back
 * alone; one that is no JSON never will be readable and is put aside at once.
 */
export const takeMailEvents =
  (dependencies: Dependencies & { readonly log: Log }) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async ({ body, messageId }) => {
        const reported = read(body, messageId, dependencies.log);
        if (reported) await noteMailEvent(dependencies, reported);
      },
      dependencies.log,
    );

function read(body: string, message: string, log: Log): MailEvent | null {
  try {
    return readMailEvent(JSON.parse(body));
  } catch (cause) {
    log.error('mail event is not JSON', cause, { message });
    return null;
  }
}
