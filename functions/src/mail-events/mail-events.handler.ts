import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { takeMailEvents } from './take-mail-events.ts';

const environment = readEnvironment(env.tableName);

const dependencies = {
  stores: dynamoStores({ client: documentClient(), tableName: environment.TABLE_NAME }),
  clock: systemClock,
  log: jsonLog,
};

/** Delivery reports from the queue. */
export const handler = takeMailEvents(dependencies);
