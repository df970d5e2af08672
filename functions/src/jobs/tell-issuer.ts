import type { User } from '@afterword/core/user/user';
import type { Job } from '@afterword/store/items';
import type { Stores } from '@afterword/store/ports';
import type { Log } from '../runtime/log.ts';
import type { Invitation, People } from '../runtime/people.ts';
import type { Replanned } from './replan-submission.ts';

interface Dependencies {
  readonly stores: Pick<Stores, 'users'>;
  readonly people: People;
  readonly log: Log;
}

type About = Pick<Job, 'id' | 'subject'>;

/**
 * Has the issuer let in whoever works here, and nobody else. It follows the row as it stands now, so that jobs may come
 * late, twice and in any order; where the row changed under way it is done again.
 */
export async function updateSignIn(dependencies: Dependencies, job: About): Promise<Replanned> {
  const { people } = dependencies;
  const user = await theUser(dependencies, job);
  if (!user) return 'unchanged';
  const result = user.active
    ? told(dependencies, job, await people.admit(user))
    : await people.shutOut(user.email).then((): Replanned => 'changed');
  const now = await theUser(dependencies, job);
  if (now?.active !== user.active) throw new Error('Whether they work here changed meanwhile');
  return result;
}

/** Nothing goes to somebody who left meanwhile, or has signed in. */
export async function inviteAgain(dependencies: Dependencies, job: About): Promise<Replanned> {
  const user = await theUser(dependencies, job);
  if (!user?.active || user.signedInAt !== undefined) return 'unchanged';
  return told(dependencies, job, await dependencies.people.inviteAgain(user));
}

async function theUser({ stores }: Dependencies, { subject }: About): Promise<User | undefined> {
  return subject === null ? undefined : (await stores.users.find(subject))?.value;
}

/** What is refused for good is a failure, and with it a task. */
function told({ log }: Dependencies, { id }: About, invitation: Invitation): Replanned {
  switch (invitation.kind) {
    case 'invited':
      return 'changed';
    case 'known':
      return 'unchanged';
    case 'refused':
      log.error('invitation refused', new Error(invitation.code), { job: id });
      return 'failed';
  }
}
