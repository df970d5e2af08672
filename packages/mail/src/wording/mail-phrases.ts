import type { Language } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { Addressees } from '@afterword/core/follow-up/addressees';
import type { Place } from '@afterword/core/interview/interview';
import { mailPhrasesEn } from './mail-phrases-en.ts';
import { mailPhrasesEs } from './mail-phrases-es.ts';

/** What a mail can mention: formatted, tidied words. */
export interface MailFacts {
  readonly division: Division;
  /** The candidate's whole name. */
  readonly fullName: string;
  /** As one greets them: `Maria`. */
  readonly firstName: string;
  readonly client: string;
  readonly jobTitle: string;
  readonly agency: string;
  /** The recruiter's name, or the agency's once they have left. */
  readonly recruiter: string;
  readonly interviewers: readonly string[];
  readonly place: Place['kind'] | null;
  /** `Tuesday, March 2` */
  readonly day: string;
  /** `Tuesday` */
  readonly weekday: string;
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

/** What one language says that is no template's to change: labels, buttons, the frame around a letter. */
export interface MailPhrases {
  readonly list: (words: readonly string[]) => string;
  readonly divisionNames: Readonly<Record<Division, string>>;
  readonly greeting: (facts: Pick<MailFacts, 'division' | 'firstName'>) => string;
  readonly signature: (facts: Pick<MailFacts, 'recruiter' | 'agency'>) => readonly string[];
  readonly whySent: (facts: MailFacts) => string;
  readonly whoReceives: (facts: MailFacts) => string;
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
    readonly points: (facts: Pick<MailFacts, 'hasTalkingPoints'>) => string;
  };
  /** What the calendar entry is called and says. */
  readonly calendar: {
    readonly title: (facts: MailFacts) => string;
    readonly description: (facts: MailFacts) => readonly string[];
  };
}

const phrases: Readonly<Record<Language, MailPhrases>> = { en: mailPhrasesEn, es: mailPhrasesEs };

export const mailPhrases = (language: Language): MailPhrases => phrases[language];
