import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { readDeadLetterQueues } from './dead-letter-queues.ts';
import { readWorkQueues, sqsPutBack } from './put-back.ts';
import { takeDeadLetters } from './take-dead-letters.ts';

const environment = readEnvironment(env.tableName, env.deadLetterQueues, env.workQueues);

const dependencies = {
  stores: tableStores(environment.TABLE_NAME),
  queues: readDeadLetterQueues(environment.DEAD_LETTER_QUEUES),
  putBack: sqsPutBack(readWorkQueues(environment.WORK_QUEUES)),
  clock: systemClock,
  log: jsonLog,
};

/** Messages nobody could handle, from every dead-letter queue that a person should hear of. */
export const handler = takeDeadLetters(dependencies);
