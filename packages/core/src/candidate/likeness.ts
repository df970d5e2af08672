import type { Candidate } from './candidate.ts';

/** What two records of candidates may have in common. */
export const likenesses = ['email', 'phone', 'name'] as const;
export type Likeness = (typeof likenesses)[number];

/** What tells that two records may be of one person. */
export interface LikenessKeys {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** Fewer digits are an extension or a typing in progress, shared by strangers. */
const fewestDigits = 7;

/** A national number has ten digits; what stands before them is written by some and left out by others. */
const nationalDigits = 10;

/** A mailbox as it is compared: case aside, and without what stands after a plus. */
export function emailKey(email: string): string | null {
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@');
  const name = local.split('+')[0] ?? '';
  return name !== '' && domain.includes('.') ? `${name}@${domain}` : null;
}

/** A phone number as it is compared: its last ten digits, an extension aside. */
export function phoneKey(phone: string): string | null {
  const digits = (phone.toLowerCase().split('x')[0] ?? '').replace(/\D/g, '');
  return digits.length < fewestDigits ? null : digits.slice(-nationalDigits);
}

const known = (keys: readonly (string | null)[]): readonly string[] => [
  ...new Set(keys.filter((key) => key !== null)),
];

/** Everything a record can be found by, what was merged into it too. Nothing where there is no person any more. */
export function likenessKeys(
  candidate: Pick<Candidate, 'email' | 'phone' | 'mergedFrom' | 'mergedInto' | 'erasedAt'>,
): LikenessKeys {
  if (candidate.erasedAt !== null || candidate.mergedInto !== null) return { emails: [], phones: [] };
  const records = [candidate, ...candidate.mergedFrom];
  return {
    emails: known(records.map(({ email }) => email && emailKey(email))),
    phones: known(records.map(({ phone }) => phone && phoneKey(phone))),
  };
}
