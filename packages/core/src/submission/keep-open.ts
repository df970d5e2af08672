import type { Context } from '../follow-up/rules.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, happened, settle } from './change.ts';
import { isClosed } from './stage.ts';
import type { Submission } from './submission.ts';

/**
 * `move-on` will be sent without closing the submission.
 * Refuses `submission/closed`.
 */
export function keepOpen(submission: Submission, context: Context): Decision<Changed> {
  if (isClosed(submission.stage)) {
    return refuse('submission/closed', 'This submission is closed already. Reopen it instead.');
  }
  return settle(submission, { ...submission, keepOpen: true }, context, [happened('KeptOpen', context)]);
}
