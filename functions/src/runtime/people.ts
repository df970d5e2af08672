import type { User } from '@afterword/core/user/user';

/** What became of somebody whom the issuer was told of. */
export type Invitation =
  /** They got a mail. */
  | { readonly kind: 'invited' }
  /** It knew them already, and sent nothing. */
  | { readonly kind: 'known' }
  /** It will not have them, however often it is asked. */
  | { readonly kind: 'refused'; readonly code: string };

/** What the issuer is told of somebody. */
export type Person = Pick<User, 'email' | 'name'>;

/**
 * Whom the issuer lets in: the lock in front of the API, whose own lock is the User row. Each can be repeated. What may
 * succeed later is thrown.
 */
export interface People {
  /** Invites whoever is new, and lets in again who was shut out. */
  admit(person: Person): Promise<Invitation>;
  /** Whoever it does not know is out already. */
  shutOut(email: string): Promise<void>;
  /** Another mail with another first password, for who has not used the last one. */
  inviteAgain(person: Person): Promise<Invitation>;
}

/** The agency's own issuer, which learns from the agency whom it lets in. */
export const ownIssuer: People = {
  admit: async () => ({ kind: 'known' }),
  shutOut: async () => {},
  inviteAgain: async () => ({ kind: 'known' }),
};
