import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import type { NoticeName } from '../notices.ts';
import { pageWordsEn } from './page-words-en.ts';
import { pageWordsEs } from './page-words-es.ts';

export type Language = CandidateLinkView['language'];
type Answer = NonNullable<CandidateLinkView['answer']>['answer'];
type MailKind = CandidateLinkView['steps'][number]['kind'];

/** A heading and what it says. */
export interface Said {
  readonly title: string;
  readonly text: string;
}

/** Who is named on the page. */
export interface Names {
  readonly recruiter: string;
  readonly agency: string;
  readonly client: string;
}

/** Why there is no page to show. */
export type TroubleName = 'expired' | 'revoked' | 'erased' | 'invalid' | 'too-often' | 'unreachable';

/** Every word of the candidate's page. The candidate is on first-name terms: tú. */
export interface PageWords {
  /** For dates and hours. */
  readonly locale: string;
  readonly title: string;
  readonly hello: (firstName: string) => string;
  /** `Your interview with <client> for <job>: <when>.` */
  readonly about: readonly [before: string, between: string];
  readonly footer: (names: Names) => string;
  readonly mailNames: Readonly<Record<MailKind, string>>;
  readonly draft: {
    readonly title: string;
    readonly ask: (names: Names) => string;
    readonly sent: (when: string) => string;
    readonly pressSent: string;
    readonly undoSent: string;
    readonly toEmployer: (to: string) => string;
    readonly toRecruiter: (names: Names) => string;
    readonly open: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly plan: {
    readonly title: string;
    readonly held: string;
    readonly addToCalendar: string;
    readonly ifTheyAnswer: string;
  };
  readonly answered: {
    readonly summary: string;
    readonly intro: (names: Names) => string;
    /** Where the submission was closed for want of an answer. */
    readonly introClosed: (names: Names) => string;
    readonly legend: string;
    readonly choices: Readonly<Record<Answer, string>>;
    readonly until: string;
    readonly untilMore: string;
    readonly press: string;
    readonly said: Readonly<Record<Answer, (names: Names) => Said>>;
    readonly undo: string;
    readonly undoMore: (names: Names, until: string) => string;
    readonly wrong: (names: Names) => string;
  };
  readonly points: {
    readonly summary: string;
    readonly intro: string;
    readonly labels: readonly [string, string];
    readonly save: string;
    readonly saveAndRewrite: string;
    readonly undo: string;
  };
  readonly notHeld: {
    readonly summary: string;
    readonly intro: (names: Names) => string;
    readonly press: string;
    readonly said: (names: Names) => Said;
    readonly undo: string;
    readonly undoMore: (names: Names, until: string) => string;
    readonly wrong: (names: Names) => string;
  };
  readonly stop: {
    readonly summary: string;
    readonly legend: string;
    readonly coaching: string;
    readonly all: string;
    readonly scope: (names: Names) => string;
    readonly press: string;
    readonly stoppedCoaching: Said;
    readonly stoppedAll: Said;
    readonly resume: string;
    readonly resumeLogistics: string;
    readonly alsoLogistics: string;
  };
  readonly cancelled: (names: Names) => Said;
  readonly closed: (names: Names) => Said;
  readonly notices: Readonly<Record<NoticeName, string>>;
  readonly undo: string;
  readonly troubles: Readonly<Record<TroubleName, Said>>;
}

const byLanguage: Readonly<Record<Language, PageWords>> = { en: pageWordsEn, es: pageWordsEs };

export const pageWords = (language: Language): PageWords => byLanguage[language];
