import type { Division } from '../division/division.ts';
import type { UserId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';

export const roles = ['recruiter', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody who may sign in. This row, not the token, says what they may do. */
export interface User {
  readonly id: UserId;
  readonly name: string;
  /** Lower case; matches the identity provider's verified address. */
  readonly email: string;
  readonly role: Role;
  readonly divisions: readonly Division[];
  readonly active: boolean;
  /** When they were here first; absent: not yet. Of later visits nothing is kept. */
  readonly signedInAt?: EpochSeconds;
}
