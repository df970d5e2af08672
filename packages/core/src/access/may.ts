import type { Division } from '../division/division.ts';
import type { Role, User } from '../user/user.ts';

/** What somebody may want to do, by resource. The route table of the API names one for each route. */
export type Action =
  | 'agency:read'
  | 'agency:write'
  | 'sending:write'
  | 'me:write'
  | 'client:read'
  | 'client:write'
  | 'candidate:read'
  | 'candidate:write'
  | 'candidate:erase'
  | 'job-order:read'
  | 'job-order:write'
  | 'submission:read'
  | 'submission:write'
  | 'message:read'
  | 'job:read'
  | 'task:read'
  | 'task:write'
  | 'agency-task:read'
  | 'agency-task:write'
  | 'template:read'
  | 'template:write'
  | 'user:read'
  | 'user:write';

const leastRole: Readonly<Record<Action, Role>> = {
  'agency:read': 'recruiter',
  'agency:write': 'manager',
  'sending:write': 'admin',
  'me:write': 'recruiter',
  'client:read': 'recruiter',
  'client:write': 'recruiter',
  'candidate:read': 'recruiter',
  'candidate:write': 'recruiter',
  'candidate:erase': 'manager',
  'job-order:read': 'recruiter',
  'job-order:write': 'recruiter',
  'submission:read': 'recruiter',
  'submission:write': 'recruiter',
  'message:read': 'recruiter',
  'job:read': 'recruiter',
  'task:read': 'recruiter',
  'task:write': 'recruiter',
  'agency-task:read': 'manager',
  'agency-task:write': 'manager',
  'template:read': 'manager',
  'template:write': 'manager',
  'user:read': 'recruiter',
  'user:write': 'manager',
};

const rank: Readonly<Record<Role, number>> = { recruiter: 0, manager: 1, admin: 2 };

/** What an action is about, where divisions matter: a job order's own, a submission's, a candidate's several. */
export interface Resource {
  readonly divisions: readonly Division[];
}

/**
 * Whether somebody may do something. Denies unless every question is answered yes: active, of sufficient role, and of
 * the resource's division. Admins see every division. (I5, I9)
 */
export function may(user: User, action: Action, resource?: Resource): boolean {
  if (!user.active) return false;
  if (!(rank[user.role] >= rank[leastRole[action]])) return false;
  if (!resource || user.role === 'admin') return true;
  return resource.divisions.some((division) => user.divisions.includes(division));
}
