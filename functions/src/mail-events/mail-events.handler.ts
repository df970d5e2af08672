import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { takeMailEvents } from './take-mail-events.ts';

const environment = readEnvironment(env.tableName);

const dependencies = {
  stores: tableStores(environment.TABLE_NAME),
  clock: systemClock,
  log: jsonLog,
};

/** Delivery reports from the queue. */
export const handler = takeMailEvents(dependencies);
