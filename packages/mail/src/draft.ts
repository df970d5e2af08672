import type { CoachingKind, StepKind } from '@afterword/core/follow-up/step';
import type { MailInterview, StepMailFields } from './step-mail-input.ts';

/** The steps in which the candidate writes to the employer. */
export const draftKinds = [
  'thank-you',
  'first-follow-up',
  'second-follow-up',
] as const satisfies CoachingKind[];
export type DraftKind = (typeof draftKinds)[number];

export const hasDraft = (kind: StepKind): kind is DraftKind =>
  (draftKinds as readonly StepKind[]).includes(kind);

/** What the candidate sends from their own mailbox. Plain text, paragraphs set apart by an empty line. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** What a draft is made of; `StepMailFields` of a kind that has a draft will do. */
export interface DraftInput
  extends Pick<
    StepMailFields,
    'language' | 'division' | 'jobTitle' | 'addressees' | 'talkingPoints' | 'recruiter' | 'agency' | 'now'
  > {
  readonly kind: DraftKind;
  readonly candidate: { readonly name: string };
  readonly client: { readonly name: string };
  readonly interview: Pick<MailInterview, 'start' | 'timeZone' | 'place' | 'interviewers' | 'decisionDate'>;
}
