import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import type { SNSEvent } from 'aws-lambda';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { env } from '../runtime/names.ts';
import { readMailEvent } from './mail-event.ts';
import { noteMailEvent } from './note-mail-event.ts';

const environment = readEnvironment(env.tableName);

const dependencies = {
  stores: dynamoStores({ client: documentClient(), tableName: environment.TABLE_NAME }),
  clock: systemClock,
};

/** Delivery reports from SES through SNS, one at a time; a failure is retried by Lambda and ends in the DLQ. */
export async function handler(event: SNSEvent): Promise<void> {
  for (const { Sns } of event.Records) {
    const reported = readMailEvent(JSON.parse(Sns.Message));
    if (reported) await noteMailEvent(dependencies, reported);
  }
}
