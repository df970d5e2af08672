import { divisions } from '@afterword/core/division/division';
import { toIso } from '@afterword/core/kernel/time';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';

export interface Dependencies {
  readonly stores: { readonly counters: Pick<Stores['counters'], 'recount'> };
  readonly clock: Clock;
  readonly log: Log;
}

/** Nobody moves cards then in the Americas. UTC; the first run of that hour. */
const recountAt = /T09:0[0-4]:/;

/**
 * Once a day the boards are counted themselves: a record the stream lost for good would leave a figure wrong for ever.
 * It never fails: where somebody moved a card meanwhile, tomorrow is early enough.
 */
export async function recountBoards({ stores, clock, log }: Dependencies): Promise<void> {
  if (!recountAt.test(toIso(clock.now()))) return;
  for (const division of divisions) {
    try {
      const corrected = await stores.counters.recount(division);
      if (corrected > 0) log.info('board recounted', { division, corrected });
    } catch (cause) {
      log.error('board not recounted', cause, { division });
    }
  }
}
