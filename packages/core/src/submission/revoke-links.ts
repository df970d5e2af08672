import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import { type Changed, happened } from './change.ts';
import type { Submission } from './submission.ts';

/**
 * Every link mailed so far stops working: one went to the wrong hands. Mails from now on carry links that work; no
 * date changes.
 */
export const revokeLinks = (submission: Submission, context: Context): Decision<Changed> =>
  accept({
    submission: { ...submission, linkGeneration: submission.linkGeneration + 1 },
    events: [happened('LinksRevoked', context, { data: { generation: submission.linkGeneration } })],
  });
