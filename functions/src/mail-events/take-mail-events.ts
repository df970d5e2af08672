import type { SNSEvent } from 'aws-lambda';
import { readMailEvent } from './mail-event.ts';
import { type Dependencies, noteMailEvent } from './note-mail-event.ts';

/** Delivery reports from SES through SNS, one at a time; a failure is retried by Lambda and ends in the DLQ. */
export const takeMailEvents =
  (dependencies: Dependencies) =>
  async (event: { readonly Records: readonly Pick<SNSEvent['Records'][number], 'Sns'>[] }): Promise<void> => {
    for (const { Sns } of event.Records) {
      const reported = readMailEvent(JSON.parse(Sns.Message));
      if (reported) await noteMailEvent(dependencies, reported);
    }
  };
