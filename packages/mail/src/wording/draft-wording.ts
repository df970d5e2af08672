import type { Language } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { DraftKind } from '../draft.ts';
import type { TalkingPoints } from '../talking-points.ts';
import { draftWordingEn } from './draft-wording-en.ts';

/** What a sentence of a draft can mention: formatted, tidied words. */
export interface DraftFacts {
  readonly division: Division;
  readonly candidate: string;
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
  /** `Thursday, March 11`, or `null` without a promised date. */
  readonly decisionDay: string | null;
  readonly points: TalkingPoints;
}

/** One language's sentences for the drafts; each kind answers with paragraphs. */
export interface DraftWording {
  readonly subject: Readonly<Record<DraftKind, (facts: DraftFacts) => string>>;
  readonly paragraphs: Readonly<Record<DraftKind, (facts: DraftFacts) => readonly string[]>>;
  readonly greeting: (facts: DraftFacts) => string;
  readonly closing: (facts: DraftFacts) => string;
}

/** Spanish is still to come; until then everybody reads English. */
const wordings: Readonly<Record<Language, DraftWording>> = { en: draftWordingEn, es: draftWordingEn };

export const draftWording = (language: Language): DraftWording => wordings[language];
