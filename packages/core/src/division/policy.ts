import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { Division } from './division.ts';

/** The numbers of the etiquette. An agency sets them once and overrides them per division. */
export interface Policy {
  /** Calendar days added to the employer's decision date, 0-10. */
  readonly bufferDays: number;
  /** Business days after the interview when no decision date is known, 1-30. */
  readonly noDateBusinessDays: number;
  /** Calendar days from the first to the second follow-up, 2-60. */
  readonly secondAfterDays: number;
  /** Calendar days from the second follow-up to `move-on`, 2-60. */
  readonly moveOnAfterDays: number;
  /** Hour of the day, in the candidate's zone, at which follow-ups leave, 8-20. */
  readonly sendHour: number;
  /** Hours from the end of the interview to the thank-you, 0-24. */
  readonly thankYouDelayHours: number;
}

/** The agency's policy and what its divisions do differently. */
export interface PolicyBook {
  readonly agency: Policy;
  readonly divisions: Readonly<Partial<Record<Division, Partial<Policy>>>>;
}

export const defaultPolicy: Policy = {
  bufferDays: 2,
  noDateBusinessDays: 5,
  secondAfterDays: 7,
  moveOnAfterDays: 7,
  sendHour: 9,
  thankYouDelayHours: 1,
};

/** The numbers the etiquette admits; product.md, "The dates, exactly". Both ends are included. */
export const policyLimits: Readonly<Record<keyof Policy, readonly [least: number, most: number]>> = {
  bufferDays: [0, 10],
  noDateBusinessDays: [1, 30],
  secondAfterDays: [2, 60],
  moveOnAfterDays: [2, 60],
  sendHour: [8, 20],
  thankYouDelayHours: [0, 24],
};

const policyFields = Object.keys(policyLimits) as (keyof Policy)[];

/**
 * Checks every number that is given.
 * Refuses `policy/out-of-range`, naming the field and what it admits.
 */
export function checkPolicy<P extends Partial<Policy>>(policy: P): Decision<P> {
  for (const field of policyFields) {
    const value = policy[field];
    if (value === undefined) continue;
    const [least, most] = policyLimits[field];
    if (!Number.isInteger(value) || value < least || value > most) {
      return refuse(
        'policy/out-of-range',
        `${field} must be a whole number from ${least} to ${most}.`,
        `policy.${field}`,
      );
    }
  }
  return accept(policy);
}

/** What holds in a division: the agency's numbers, overridden by the division's. */
export const policyFor = (book: PolicyBook, division: Division): Policy => ({
  ...book.agency,
  ...book.divisions[division],
});
