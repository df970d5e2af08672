import type { Actor } from '../kernel/actor.ts';
import type { AttemptId, MessageId } from '../kernel/ids.ts';
import type { EpochSeconds, PlainDate } from '../kernel/time.ts';
import type { DateReason } from './date-reason.ts';

/** The e-mails of a plan, in the order in which they can leave. */
export const stepKinds = [
  'confirmation',
  'interview-changed',
  'interview-cancelled',
  'reminder',
  'thank-you',
  'first-follow-up',
  'second-follow-up',
  'move-on',
] as const;

export type StepKind = (typeof stepKinds)[number];

/** The three steps that wait for the employer. */
export const followUpKinds = ['first-follow-up', 'second-follow-up', 'move-on'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const coachingKinds = ['thank-you', ...followUpKinds] as const;
export type CoachingKind = (typeof coachingKinds)[number];

export const isFollowUp = (kind: StepKind): kind is FollowUpKind =>
  (followUpKinds as readonly StepKind[]).includes(kind);

export const isCoaching = (kind: StepKind): kind is CoachingKind =>
  (coachingKinds as readonly StepKind[]).includes(kind);

/** Why a step will not be sent. */
export const skipReasons = [
  'candidate-erased',
  'candidate-no-show',
  'candidate-withdrew',
  'client-no-show',
  'did-not-take-place',
  'employer-answered',
  'interview-cancelled',
  'moment-passed',
  'next-interview',
  'no-address',
  'no-response',
  'opted-out',
  'order-closed',
  'postponed',
  'skipped-by-recruiter',
  'undeliverable',
] as const;

export type SkipReason = (typeof skipReasons)[number];

/** Why a step waits for a person. */
export const holdReasons = [
  'late',
  'past-when-logged',
  'needs-approval',
  'candidate-replied',
  'imported',
  'restored',
] as const;

export type HoldReason = (typeof holdReasons)[number];

/** Why a step ended without a mail although it should have gone. */
export const failReasons = ['outcome-unknown', 'rejected', 'cannot-render'] as const;

export type FailReason = (typeof failReasons)[number];

/** Identifies a step within its interview. At most one accepted mail per identity (I2). */
export interface StepIdentity {
  readonly kind: StepKind;
  /** 1 for the first plan; rescheduling or starting the sequence again opens the next. */
  readonly cycle: number;
}

/** A date a person or a resumption chose over the etiquette's; survives re-planning. */
export interface DateOverride {
  readonly why: 'moved' | 'resumed';
  readonly date: PlainDate;
  /** Hour in the candidate's zone, 8-20. */
  readonly hour: number;
  readonly by: Actor;
  readonly at: EpochSeconds;
}

/** What the etiquette (or an override) says about a step. */
export interface Schedule {
  /** The moment the etiquette names; lateness and the next step's date count from it. */
  readonly plannedAt: EpochSeconds;
  /** The same as a date in the candidate's zone. */
  readonly date: PlainDate;
  readonly reason: DateReason;
}

export interface PlannedStep extends StepIdentity, Schedule {
  readonly state: 'planned';
  /**
   * When to look at it: `plannedAt`, or later while it waits for an allowed moment. `null` while an earlier step
   * of the interview is held or failed: "after you decide".
   */
  readonly dueAt: EpochSeconds | null;
  /** Delivery asked to wait (throttled, over quota, switched off). Counts as lateness. */
  readonly notBefore?: EpochSeconds;
  readonly override?: DateOverride;
  /** A recruiter pressed "send now": quiet hours and lateness no longer matter. */
  readonly forced?: { readonly by: Actor; readonly at: EpochSeconds };
  /** Attempts whose outcome stayed unknown. With one in it, the next claim is the last. */
  readonly unknownAttempts?: readonly AttemptId[];
}

export interface ClaimedStep extends StepIdentity, Schedule {
  readonly state: 'claimed';
  /** As it was when planned, for when the claim is given back. */
  readonly dueAt: EpochSeconds;
  readonly attemptId: AttemptId;
  readonly claimedAt: EpochSeconds;
  readonly leaseUntil: EpochSeconds;
  readonly override?: DateOverride;
  readonly forced?: { readonly by: Actor; readonly at: EpochSeconds };
  readonly unknownAttempts?: readonly AttemptId[];
}

export interface SentStep extends StepIdentity, Schedule {
  readonly state: 'sent';
  readonly attemptId: AttemptId;
  readonly messageId: MessageId;
  readonly sentAt: EpochSeconds;
  /** The date later steps count from; product.md, dates 5. */
  readonly countsFrom: PlainDate;
  /** The candidate pressed "I sent it". */
  readonly candidateSentAt?: EpochSeconds;
}

/** Holds that no rule would bring back by itself. */
export const lastingHolds = ['candidate-replied', 'imported', 'restored'] as const;

type LastingHold = (typeof lastingHolds)[number];

const isLasting = (reason: HoldReason): reason is LastingHold =>
  lastingHolds.some((lasting) => lasting === reason);

/** What a person decided about a step before something ended it; holds again should the step come back. */
export interface KeptDecision {
  readonly override?: DateOverride;
  readonly holdReason?: LastingHold;
}

export interface SkippedStep extends StepIdentity, Schedule {
  readonly state: 'skipped';
  readonly skipReason: SkipReason;
  readonly at: EpochSeconds;
  readonly by: Actor;
  readonly countsFrom: PlainDate;
  /** Kept, in case the step comes back: what ended it may be taken back, and never is there a third attempt. */
  readonly unknownAttempts?: readonly AttemptId[];
  readonly kept?: KeptDecision;
}

export interface HeldStep extends StepIdentity, Schedule {
  readonly state: 'held';
  readonly holdReason: HoldReason;
  readonly at: EpochSeconds;
  readonly unknownAttempts?: readonly AttemptId[];
}

export interface FailedStep extends StepIdentity, Schedule {
  readonly state: 'failed';
  readonly failReason: FailReason;
  readonly at: EpochSeconds;
  readonly unknownAttempts?: readonly AttemptId[];
}

/** One e-mail of a plan and where it stands. */
export type Step = PlannedStep | ClaimedStep | SentStep | SkippedStep | HeldStep | FailedStep;

export type StepState = Step['state'];

/** Steps that still can lead to a mail. */
export const isUnsent = (step: Step): step is PlannedStep | HeldStep =>
  step.state === 'planned' || step.state === 'held';

/**
 * Whether every earlier coaching step of the cycle is sent or skipped: the order is never broken. Steps of an
 * earlier cycle matter only while one is on its way.
 */
export const isNext = (steps: readonly Step[], step: StepIdentity): boolean => {
  if (!isCoaching(step.kind)) return true;
  const order = coachingKinds.indexOf(step.kind);
  return steps.every(
    (other) =>
      !isCoaching(other.kind) ||
      coachingKinds.indexOf(other.kind) >= order ||
      (other.cycle !== step.cycle && other.state !== 'claimed') ||
      other.state === 'sent' ||
      other.state === 'skipped',
  );
};

/** Attempts of a step whose outcome stayed unknown, to be carried into its next state. */
export const carryUnknown = (step: Step | undefined): { readonly unknownAttempts?: readonly AttemptId[] } =>
  step && 'unknownAttempts' in step && step.unknownAttempts ? { unknownAttempts: step.unknownAttempts } : {};

/** What a person decided about a step, to be carried into the state in which something ended it. */
export function carryDecision(step: Step | undefined): { readonly kept?: KeptDecision } {
  switch (step?.state) {
    case 'skipped':
      return step.kept ? { kept: step.kept } : {};
    case 'planned':
      return step.override ? { kept: { override: step.override } } : {};
    case 'held':
      return isLasting(step.holdReason) ? { kept: { holdReason: step.holdReason } } : {};
    default:
      return {};
  }
}

/** Text form of an identity, `thank-you.1`: unique within an interview, fit for tags and URLs. */
export const stepKey = (step: StepIdentity): string => `${step.kind}.${step.cycle}`;

/** Reads a key back; `undefined` where it is none. */
export function parseStepKey(key: string): StepIdentity | undefined {
  const [kind, cycle, ...rest] = key.split('.');
  const known = stepKinds.find((candidate) => candidate === kind);
  if (!known || rest.length > 0 || !/^[1-9]\d{0,3}$/.test(cycle ?? '')) return undefined;
  return { kind: known, cycle: Number(cycle) };
}
