import type { Language } from '@afterword/core/candidate/candidate';
import type { Addressees } from '@afterword/core/follow-up/addressees';
import type { StepKind } from '@afterword/core/follow-up/step';
import type { Place } from '@afterword/core/interview/interview';
import { mailWordingEn } from './mail-wording-en.ts';

/** What a sentence of a mail can mention: formatted, tidied words. */
export interface MailFacts {
  /** As one greets them: `Maria`. */
  readonly candidate: string;
  readonly client: string;
  readonly jobTitle: string;
  readonly agency: string;
  /** The recruiter's name, or the agency's once they have left. */
  readonly recruiter: string;
  readonly division: string;
  readonly interviewers: readonly string[];
  readonly place: Place['kind'] | null;
  /** `Tuesday, March 2` */
  readonly day: string;
  /** `Tue, Mar 2, 10:00 AM` */
  readonly shortMoment: string;
  /** Where it was before, `Monday, March 1, 9:00 AM`; `null` where the time stayed. */
  readonly previous: string | null;
  readonly decision: { readonly day: string; readonly passed: boolean } | null;
  readonly addressees: Addressees['kind'];
  /** Names of those the draft goes to. */
  readonly sendTo: readonly string[];
  readonly hasTalkingPoints: boolean;
  readonly hasOtherJobOrders: boolean;
}

/** What every kind says: subject, line beside it in the inbox, paragraphs before and after the middle part. */
export interface KindWording {
  readonly subject: (facts: MailFacts) => string;
  readonly preview: (facts: MailFacts) => string;
  readonly before: (facts: MailFacts) => readonly string[];
  readonly after: (facts: MailFacts) => readonly string[];
}

/** One language's sentences around the drafts. */
export interface MailWording {
  readonly kinds: Readonly<Record<StepKind, KindWording>>;
  readonly greeting: (facts: MailFacts) => string;
  readonly signature: (facts: MailFacts) => readonly string[];
  readonly whySent: (facts: MailFacts) => string;
  readonly whoReceives: (facts: MailFacts) => string;
  readonly andWord: string;
  readonly labels: {
    readonly when: string;
    readonly yourTime: string;
    readonly where: Readonly<Record<Place['kind'], string>>;
    readonly withWhom: string;
    readonly role: string;
    readonly before: string;
    readonly to: string;
    readonly subject: string;
    /** `Chicago time` */
    readonly cityTime: (city: string) => string;
  };
  readonly buttons: {
    readonly openDraft: string;
    readonly copyDraft: string;
    readonly sent: string;
    readonly answered: string;
    readonly stop: string;
    readonly plan: string;
    readonly points: string;
    readonly didNotTakePlace: string;
  };
  readonly hints: {
    readonly noMailApp: string;
    readonly copyFromPage: string;
    readonly letUsKnow: string;
    readonly didNotTakePlace: string;
    readonly points: (facts: MailFacts) => string;
  };
  /** What the calendar entry is called and says. */
  readonly calendar: {
    readonly title: (facts: MailFacts) => string;
    readonly description: (facts: MailFacts) => readonly string[];
  };
}

/** Spanish is still to come; until then everybody reads English. */
const wordings: Readonly<Record<Language, MailWording>> = { en: mailWordingEn, es: mailWordingEn };

export const mailWording = (language: Language): MailWording => wordings[language];
