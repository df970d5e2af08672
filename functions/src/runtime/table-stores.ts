import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import type { Stores } from '@afterword/store/ports';
import { systemClock } from './clock.ts';
import { journaled } from './journal.ts';
import { jsonLog } from './log.ts';

/** The stores of a deployed function: the table, and the journal of what is written to it. */
export function tableStores(tableName: string): Stores {
  const stores = dynamoStores({ client: documentClient(), tableName });
  return { ...stores, commits: journaled(stores.commits, { log: jsonLog, clock: systemClock }) };
}
