import type { Actor } from '../kernel/actor.ts';
import type { InterviewId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/** What can happen to a submission, in the past tense. */
export const eventTypes = [
  'AnswerConfirmed',
  'AnswerPending',
  'AnswerUndone',
  'CandidateFactsChanged',
  'CandidateMerged',
  'CandidateReplied',
  'CandidateSentDraft',
  'CycleStarted',
  'DecisionDateChanged',
  'DraftSentUndone',
  'EmployerAnswered',
  'InterviewCancelled',
  'InterviewCorrected',
  'InterviewEnded',
  'InterviewLogged',
  'InterviewRescheduled',
  'KeptOpen',
  'LinksRevoked',
  'OutcomeRecorded',
  'OutcomeUndone',
  'OwnerChanged',
  'PlanChanged',
  'Paused',
  'PlacementChanged',
  'PlacementReminderSettled',
  'Reopened',
  'Resumed',
  'StageChanged',
  'StepClaimed',
  'StepFailed',
  'StepForced',
  'StepHeld',
  'StepMoved',
  'StepReleased',
  'StepSent',
  'StepSkipped',
  'StepUnknown',
  'SubmissionOpened',
  'TalkingPointsChanged',
  'TalkingPointsUndone',
] as const;

export type SubmissionEventType = (typeof eventTypes)[number];

/**
 * One entry of a submission's append-only history: ids and codes, never a person's words.
 * `step` is a `stepKey`; `data` holds codes, dates and ids that the type implies.
 */
export interface SubmissionEvent {
  readonly type: SubmissionEventType;
  readonly at: EpochSeconds;
  readonly by: Actor;
  readonly interviewId?: InterviewId;
  readonly step?: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}
