import type { UserView } from '@afterword/contracts/resources/users';
import { type Division, divisions } from '@afterword/core/division/division';

/** Where somebody may work: an admin everywhere, whatever divisions stand in their row. */
export const divisionsOf = ({
  role,
  divisions: own,
}: Pick<UserView, 'role' | 'divisions'>): readonly Division[] => (role === 'admin' ? divisions : own);
