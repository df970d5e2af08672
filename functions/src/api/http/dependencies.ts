import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../../runtime/clock.ts';
import type { Ids } from '../../runtime/ids.ts';
import type { Log } from '../../runtime/log.ts';

/** What handlers work with; a use case takes what it needs of it. */
export interface Dependencies {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly linkSecret: () => Promise<string>;
  readonly cursorSecret: () => Promise<string>;
  readonly portalUrl: string;
  readonly apiUrl: string;
}
