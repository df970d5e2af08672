import { type Division, divisions } from '../division/division.ts';
import type { User } from '../user/user.ts';

/** Where somebody may work: an admin in every division, whatever their row says (as `may` has it). */
export const divisionsOf = ({
  role,
  divisions: own,
}: Pick<User, 'role' | 'divisions'>): readonly Division[] => (role === 'admin' ? divisions : own);
