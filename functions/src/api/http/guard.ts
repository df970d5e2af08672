import { type Action, may, type Resource } from '@afterword/core/access/may';
import type { Agency } from '@afterword/core/agency/agency';
import type { User } from '@afterword/core/user/user';
import type { CommitResult, Stores, Versioned } from '@afterword/store/ports';
import { fail } from './problem-error.ts';

/** Ends the request unless the user may do this at all. */
export function insist(user: User, action: Action, resource?: Resource): void {
  if (!may(user, action, resource)) fail('access/denied', 'You are not allowed to do this.');
}

/** Whether the user may see it; what they may not see does not exist for them (I5). */
export const sees = (user: User, action: Action, divisions: Resource['divisions']): boolean =>
  may(user, action, { divisions });

/** The agency, or the end of the request where none is set up. */
export async function theAgency({ agencies }: Pick<Stores, 'agencies'>): Promise<Versioned<Agency>> {
  return (await agencies.find()) ?? fail('unavailable', 'The agency is not set up yet.');
}

/** A new thing with an id nobody has is stale only when the store was too busy. */
export function savedNew(result: CommitResult): void {
  if (!result.ok) fail('busy', 'Others were changing this at the same moment. Please try again.');
}

/** PATCH: If-Match must name the version that is stored. */
export function insistOnVersion(ifMatch: number | undefined, version: number): void {
  if (ifMatch === undefined) fail('version/missing', 'Send If-Match with the version you read.');
  else if (ifMatch !== version) {
    fail('version/stale', 'Somebody changed this since you read it. Load it again and repeat your change.');
  }
}
