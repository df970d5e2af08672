import type { EpochSeconds, PlainDate } from '../kernel/time.ts';

/** A wall-clock moment as it stands in a reason: the date, minutes after midnight. */
export interface WallMoment {
  readonly date: PlainDate;
  /** Minutes after midnight, 0-1439. */
  readonly minute: number;
}

/** Why a date moved on: from a weekend or a holiday to the next business day. */
export interface Roll {
  readonly from: PlainDate;
  readonly because: 'weekend' | 'holiday';
  /** Name of the holiday. */
  readonly name?: string;
}

/**
 * Why a step has the date it has, as data; `explainDate` turns it into a sentence a person can check. Kept with
 * the step, so that the sentence stays true after the policy changed.
 */
export type DateReason =
  | { readonly rule: 'after-logging'; readonly minutes: number }
  | { readonly rule: 'at-once' }
  | { readonly rule: 'before-start'; readonly hours: number; readonly quietFrom?: WallMoment }
  | {
      readonly rule: 'after-end';
      readonly hours: number;
      readonly end: EpochSeconds;
      readonly quietFrom?: WallMoment;
      /** It was logged after that moment but inside the 48 hours. */
      readonly late?: boolean;
    }
  | {
      readonly rule: 'decision-date';
      readonly decisionDate: PlainDate;
      readonly bufferDays: number;
      readonly roll?: Roll;
      readonly afterThankYou?: boolean;
    }
  | {
      readonly rule: 'business-days';
      readonly from: PlainDate;
      readonly days: number;
      readonly afterThankYou?: boolean;
      /** Counted from the day a recruiter started a new cycle, not from the interview. */
      readonly restarted?: boolean;
    }
  | {
      readonly rule: 'gap';
      readonly after: 'first-follow-up' | 'second-follow-up';
      readonly anchor: PlainDate;
      readonly days: number;
      readonly roll?: Roll;
      /** The decision date pushed it further than the gap alone. */
      readonly decisionDate?: PlainDate;
    }
  | { readonly rule: 'moved' }
  | { readonly rule: 'resumed'; readonly resumedOn: PlainDate };
