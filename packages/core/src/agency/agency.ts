import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import type { Language } from '../candidate/candidate.ts';
import type { PolicyBook } from '../division/policy.ts';
import type { TimeZone } from '../kernel/time.ts';

/** Whether mail leaves at all. `test` sends everything to one address. */
export type SendingSwitch =
  | { readonly mode: 'on' }
  | { readonly mode: 'off' }
  | { readonly mode: 'test'; readonly address: string };

/** The one agency of a deployment: what its mails and its plans depend on. */
export interface Agency {
  readonly name: string;
  /** Shown at the foot of every mail (CAN-SPAM). */
  readonly postalAddress: string;
  /** Where replies go when no recruiter can take them. */
  readonly replyTo: string;
  readonly timeZone: TimeZone;
  /** Of candidates who have not said which they read; absent: English. */
  readonly language?: Language;
  readonly policies: PolicyBook;
  readonly policyRevision: number;
  readonly calendar: HolidayCalendar;
  readonly calendarRevision: number;
  readonly sending: SendingSwitch;
}
