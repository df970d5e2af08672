import { may } from '../access/may.ts';
import { type Division, divisionNames } from '../division/division.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { User } from './user.ts';

/** What a manager decides about a colleague. */
export type Appointment = Pick<User, 'name' | 'role' | 'divisions'>;

/**
 * Whether somebody may give a colleague this role and these divisions. Nobody gives more than they have themselves, and
 * nobody changes their own, so that the last admin stays one.
 *
 * Refuses `access/denied`, naming the field, and `user/needs-division`.
 *
 * @param before The colleague as they are; `undefined` for one who is new.
 */
export function appoint(by: User, before: User | undefined, wish: Appointment): Decision<Appointment> {
  if (before?.id === by.id && (before.role !== wish.role || !isSame(before.divisions, wish.divisions))) {
    return refuse('access/denied', 'You cannot change your own role or divisions. Ask a colleague.', 'role');
  }
  if (by.role !== 'admin' && (before?.role === 'admin' || wish.role === 'admin')) {
    return refuse('access/denied', 'Only an admin can make somebody an admin, or change one.', 'role');
  }
  if (wish.role !== 'admin' && wish.divisions.length === 0) {
    return refuse('user/needs-division', 'Choose at least one division.', 'divisions');
  }
  const foreign = changed(before?.divisions ?? [], wish.divisions).find(
    (division) => !may(by, 'user:write', { divisions: [division] }),
  );
  return foreign
    ? refuse(
        'access/denied',
        `${divisionNames[foreign]} is not one of your divisions: you can neither give nor take it.`,
        'divisions',
      )
    : accept(wish);
}

const changed = (before: readonly Division[], after: readonly Division[]): readonly Division[] => [
  ...before.filter((one) => !after.includes(one)),
  ...after.filter((one) => !before.includes(one)),
];

const isSame = (one: readonly Division[], other: readonly Division[]): boolean =>
  changed(one, other).length === 0;
