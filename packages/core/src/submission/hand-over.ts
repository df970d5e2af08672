import { may } from '../access/may.ts';
import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { User } from '../user/user.ts';
import { type Changed, happened, settle } from './change.ts';
import type { Submission } from './submission.ts';

/**
 * Gives a submission another owner: from now on its mails carry their name and replies go to them. Dates stay.
 *
 * Refuses `owner/not-entitled` where the new owner may not work on this submission.
 */
export function handOver(
  submission: Submission,
  { to }: { readonly to: User },
  context: Context,
): Decision<Changed> {
  if (submission.ownerId === to.id) return accept({ submission, events: [] });
  if (!may(to, 'submission:write', { divisions: [submission.division] })) {
    return refuse('owner/not-entitled', `${to.name} does not work in this division.`, 'to');
  }
  return settle(
    submission,
    { ...submission, ownerId: to.id, names: { ...submission.names, owner: to.name } },
    context,
    [happened('OwnerChanged', context, { data: { from: submission.ownerId, to: to.id } })],
  );
}
