import type { Language } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { Addressees } from '@afterword/core/follow-up/addressees';
import type { StepKind } from '@afterword/core/follow-up/step';
import type { Place } from '@afterword/core/interview/interview';
import type { InterviewId } from '@afterword/core/kernel/ids';
import type { EpochSeconds, PlainDate, PlainDateTime, TimeZone } from '@afterword/core/kernel/time';

/** The interview a mail is about. */
export interface MailInterview {
  /** UID of the calendar invitation, so it must never change. */
  readonly id: InterviewId;
  /** Wall time in `timeZone`. */
  readonly startsAt: PlainDateTime;
  readonly timeZone: TimeZone;
  readonly start: EpochSeconds;
  readonly end: EpochSeconds;
  readonly place: Place | null;
  /** Names only: an interviewer's address reaches a mail through `addressees` alone. */
  readonly interviewers: readonly { readonly name: string }[];
  /** SEQUENCE of the invitation; rises with every change the candidate is told of. */
  readonly sequence: number;
  readonly decisionDate: PlainDate | null;
}

/**
 * Everything a step's mail says, as plain JSON: stored with the message, it renders the same mail again.
 * Personal data; emptied when the candidate is erased.
 */
export interface StepMailFields {
  readonly kind: StepKind;
  readonly cycle: number;
  readonly language: Language;
  readonly division: Division;
  readonly candidate: { readonly name: string; readonly email: string };
  readonly agency: { readonly name: string; readonly postalAddress: string; readonly replyTo: string };
  /** `email` is `null` once the recruiter has left: replies go to the agency. */
  readonly recruiter: { readonly name: string; readonly email: string | null };
  readonly client: { readonly name: string };
  readonly jobTitle: string;
  readonly interview: MailInterview;
  /** Where the interview was before; `interview-changed` only. */
  readonly previous?: { readonly startsAt: PlainDateTime; readonly timeZone: TimeZone };
  readonly addressees: Addressees;
  readonly talkingPoints: readonly string[];
  /** Titles of other open job orders of the division; `move-on` shows up to five. */
  readonly otherJobOrders: readonly string[];
  /** Theirs, or `null` for the interview's. */
  readonly candidateTimeZone: TimeZone | null;
  /** When it is rendered: the invitation's DTSTAMP and the Date header. */
  readonly now: EpochSeconds;
}

/** Signed links, made anew for every rendering so that no token is ever stored. */
export interface MailLinks {
  /** The candidate's page of this submission. Buttons add `?do=sent`, `?do=answered`, `?do=stop`, … */
  readonly page: string;
  /** Endpoint of the one-click POST of RFC 8058. */
  readonly unsubscribe: string;
}

export interface StepMailInput extends StepMailFields {
  readonly links: MailLinks;
}

/** A rendered mail, before MIME. */
export interface StepMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** iCalendar object of logistics mails; its METHOD is REQUEST or CANCEL. */
  readonly calendar?: string;
}

/**
 * Of the built-in texts and the frame around them; rises when a release changes what a stored message would render to.
 * An agency's own wording has editions instead.
 */
export const templateVersion = 2;
