import type { SkipReason, Step } from '../follow-up/step.ts';
import type { Actor } from '../kernel/actor.ts';
import type { ContactId, InterviewId } from '../kernel/ids.ts';
import type { EpochSeconds, PlainDate, PlainDateTime, TimeZone } from '../kernel/time.ts';

export interface Interviewer {
  /** The client's contact this is, where the agency knows them. */
  readonly contactId: ContactId | null;
  readonly name: string;
  readonly email: string | null;
}

/** Where it takes place. `detail` is an address, a link, or who calls whom; up to 500 characters. */
export interface Place {
  readonly kind: 'onsite' | 'video' | 'phone';
  readonly detail: string;
}

/** All talking points of an interview together, in characters. */
export const talkingPointsMost = 4000;

export const outcomes = [
  'took-place',
  'candidate-no-show',
  'client-no-show',
  'postponed',
  /** What a candidate can say by link; the recruiter says which of the above it was. */
  'did-not-take-place',
] as const;

export type Outcome = (typeof outcomes)[number];

/**
 * Something that ends steps of an interview's plan.
 *
 * - `follow-ups`: first, second and move-on; a thank-you not yet sent still goes.
 * - `coaching`: the thank-you too.
 * - `all`: reminders as well, since the interview will not be.
 */
export interface PlanEnd {
  readonly scope: 'follow-ups' | 'coaching' | 'all';
  readonly reason: SkipReason;
  readonly at: EpochSeconds;
  readonly by: Actor;
}

/** One interview of a submission, with its follow-up plan. */
export interface Interview {
  readonly id: InterviewId;
  /** Wall time in `timeZone`, as it was typed. */
  readonly startsAt: PlainDateTime;
  readonly timeZone: TimeZone;
  readonly start: EpochSeconds;
  readonly end: EpochSeconds;
  readonly interviewers: readonly Interviewer[];
  readonly place: Place | null;
  readonly status: 'scheduled' | 'cancelled';
  readonly outcome: { readonly kind: Outcome; readonly at: EpochSeconds; readonly by: Actor } | null;
  /** The day by which the employer promised an answer, in the interview's zone. */
  readonly decisionDate: PlainDate | null;
  readonly loggedAt: EpochSeconds;
  /** Somebody wrote down what it was about; the words are kept beside the submission. Absent: nobody has. */
  readonly hasTalkingPoints?: true;
  /** iCalendar SEQUENCE of the invitation; rises with every change the candidate is told of. */
  readonly sequence: number;
  readonly cycle: number;
  /** Day from which a started cycle counts, where it does not count from the interview. */
  readonly countsFrom: PlainDate | null;
  readonly ends: readonly PlanEnd[];
  /** Unsent steps of the current cycle, and what was sent or skipped in earlier ones. */
  readonly steps: readonly Step[];
}
