import type { Language } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { TalkingPoints } from '../talking-points.ts';
import { draftPhrasesEn } from './draft-phrases-en.ts';
import { draftPhrasesEs } from './draft-phrases-es.ts';

/** What a sentence of a draft can mention: formatted, tidied words. */
export interface DraftFacts {
  readonly division: Division;
  readonly client: string;
  readonly jobTitle: string;
  /** Whom the draft greets; may be empty. */
  readonly greet: readonly string[];
  /** Who was met; may be empty. */
  readonly interviewers: readonly string[];
  /** The HR contact passes it on: it speaks of the interviewers rather than to them. */
  readonly throughHr: boolean;
  /** A call rather than a meeting. */
  readonly byPhone: boolean;
  /** `Tuesday` */
  readonly weekday: string;
  /** `Tuesday, March 2` */
  readonly day: string;
  readonly points: TalkingPoints;
}

/** Sentences whose grammar depends on who reads them and what is known, in one language. */
export interface DraftPhrases {
  readonly list: (words: readonly string[]) => string;
  readonly greeting: (facts: DraftFacts) => string;
  readonly thanks: (facts: DraftFacts) => string;
  readonly thanksAgain: (facts: DraftFacts) => string;
  /** What was talked about; a list stands as a paragraph of its own. */
  readonly talkingPoints: (facts: DraftFacts) => string;
}

const phrases: Readonly<Record<Language, DraftPhrases>> = { en: draftPhrasesEn, es: draftPhrasesEs };

export const draftPhrases = (language: Language): DraftPhrases => phrases[language];
