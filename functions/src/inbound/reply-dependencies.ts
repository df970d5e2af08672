import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';

/** What taking in a reply works with. */
export interface ReplyDependencies {
  readonly stores: Pick<
    Stores,
    'submissions' | 'candidates' | 'users' | 'agencies' | 'tasks' | 'letterboxes' | 'commits'
  >;
  readonly clock: Clock;
  readonly linkSecret: () => Promise<string>;
  /** Domain of the addresses that candidates reply to. */
  readonly replyDomain: string;
  readonly senderAddress: string;
  readonly portalUrl: string;
}
