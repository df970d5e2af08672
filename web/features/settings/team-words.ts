import type { UserView } from '@afterword/contracts/resources/users';
import { divisionNames, divisions } from '@afterword/core/division/division';
import type { Role } from '@afterword/core/user/user';

export const roleNames: Readonly<Record<Role, string>> = {
  recruiter: 'Recruiter',
  manager: 'Manager',
  admin: 'Admin',
};

export const roleHelp: Readonly<Record<Role, string>> = {
  recruiter: 'Works in their divisions.',
  manager: 'Also words the mails, changes these settings and looks after people in their divisions.',
  admin: 'Sees every division and turns sending on and off.',
};

/** "Office & Clerical, Technical"; an admin sees all of them. */
export const divisionWords = ({ role, divisions: own }: Pick<UserView, 'role' | 'divisions'>): string =>
  role === 'admin' || own.length === divisions.length
    ? 'Every division'
    : own.map((one) => divisionNames[one]).join(', ') || 'No division';

type Who = Pick<UserView, 'id' | 'role' | 'divisions'>;

const isShared = (one: Who, other: Who): boolean =>
  one.role === 'admin' || one.divisions.some((division) => other.divisions.includes(division));

/** Whether somebody may change a colleague: a manager those of their divisions, an admin everybody. */
export const mayManage = (me: Who, colleague: Who): boolean =>
  me.role === 'admin' || (me.role === 'manager' && colleague.role !== 'admin' && isShared(me, colleague));

/** Who could take over from somebody: those at work who see at least one of their divisions. */
export const successorsOf = (leaving: UserView, people: readonly UserView[]): readonly UserView[] =>
  people.filter(
    (one) =>
      one.active &&
      one.id !== leaving.id &&
      (leaving.role === 'admin' || one.role === 'admin' || isShared(one, leaving)),
  );

/** How somebody new gets in. */
export const addedWords = (email: string, invites: boolean): string =>
  invites
    ? `Added. An invitation goes to ${email} now; its first password holds for seven days.`
    : 'Added. They can sign in once your identity provider knows this address, too.';

/** How much somebody has open, as far as it was counted. */
export const openWords = (count: number, areMore: boolean): string => {
  if (areMore) return `More than ${count} open submissions are theirs.`;
  if (count === 0) return 'No open submission is theirs.';
  return count === 1 ? 'One open submission is theirs.' : `${count} open submissions are theirs.`;
};
