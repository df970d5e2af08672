import type { Division } from '@afterword/core/division/division';
import type { SkipReason, StepKind } from '@afterword/core/follow-up/step';
import type { Actor } from '@afterword/core/kernel/actor';
import type { AttemptId, CandidateId, InterviewId, SubmissionId, UserId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { MessageState } from '@afterword/core/message/message';
import type { Need } from '@afterword/core/submission/needs';
import type { OpenStage } from '@afterword/core/submission/stage';
import type { SubmissionNames } from '@afterword/core/submission/submission';
import type { PageKey } from './ports.ts';

/* What the store keeps or shows besides core's aggregates. */

/** What a card on the board shows. */
export interface Card {
  readonly id: SubmissionId;
  readonly division: Division;
  readonly stage: OpenStage;
  readonly stageSince: EpochSeconds;
  readonly ownerId: UserId;
  readonly names: SubmissionNames;
  /** The next step that will be sent or waits for a person. */
  readonly nextStep: {
    readonly kind: string;
    readonly state: 'planned' | 'claimed' | 'held' | 'failed';
    readonly dueAt: EpochSeconds | null;
  } | null;
  readonly interviewStart: EpochSeconds | null;
  readonly interviewTimeZone: string | null;
  readonly paused: boolean;
  readonly pendingAnswer: boolean;
  readonly version: number;
}

/** What Today shows of a submission. `needs` are those of now and, as things stand, of later. */
export interface NeedySubmission {
  readonly id: SubmissionId;
  readonly candidateId: CandidateId;
  readonly division: Division;
  readonly ownerId: UserId;
  readonly names: SubmissionNames;
  readonly needs: readonly Need[];
}

/** What became of one mail, or that one was not sent. Ids and codes; whose it is says the submission. */
export type LedgerEntry =
  | {
      readonly kind: 'mail';
      /** Its attempt. */
      readonly id: AttemptId;
      readonly submissionId: SubmissionId;
      readonly division: Division;
      readonly interviewId: InterviewId;
      readonly step: string;
      readonly stepKind: StepKind;
      readonly state: MessageState;
      /** When it was claimed. */
      readonly at: EpochSeconds;
      readonly settledAt: EpochSeconds | null;
      readonly detail: string | null;
    }
  | {
      readonly kind: 'skipped';
      readonly id: string;
      readonly submissionId: SubmissionId;
      readonly division: Division;
      readonly interviewId: InterviewId;
      readonly step: string;
      readonly at: EpochSeconds;
      readonly reason: SkipReason;
      readonly by: Actor;
    };

/** What people wrote about an interview; kept beside the submission, not in it. */
export interface InterviewText {
  readonly interviewId: InterviewId;
  /** From the recruiter, at most 4,000 characters together. */
  readonly talkingPoints: readonly string[];
  /** From the candidate, after the interview. */
  readonly candidatePoints: readonly string[];
  /** The candidate's points before they changed them last, and when: they can take the change back for some days. */
  readonly replaced?: { readonly points: readonly string[]; readonly at: EpochSeconds };
}

export const jobKinds = [
  'audit',
  'close-job-order',
  'erase-candidate',
  'hand-over',
  'invite-again',
  'rearm-timers',
  'refresh-calendar',
  'replan-all',
  'replan-candidate',
  'replan-job-order',
  'update-sign-in',
] as const;

export type JobKind = (typeof jobKinds)[number];

/** Work that runs in the background: over many submissions, or at the issuer about one person. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** Id of the candidate, job order or user it is about. */
  readonly subject: string | null;
  /** With `hand-over`: who takes over from the subject. */
  readonly target?: UserId;
  readonly requestedBy: UserId | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly startedAt: EpochSeconds;
  readonly finishedAt: EpochSeconds | null;
  /** Submissions looked at, changed and failed so far. */
  readonly seen: number;
  readonly changed: number;
  readonly failed: number;
  /** Where it goes on. */
  readonly cursor: PageKey | null;
  /** How often the present page failed; absent: not yet. */
  readonly tries?: number;
  /** When the sweep looks whether it still goes on; `null` once it is over. */
  readonly lookAt: EpochSeconds | null;
}

/**
 * What the sweep put into the queue lately, so that it does not put it there again while the message waits. One
 * record per shard of the due index.
 */
export interface Drives {
  readonly shard: number;
  /** By submission: the moment it was due, and when it was driven for it. */
  readonly driven: Readonly<
    Record<SubmissionId, { readonly dueAt: EpochSeconds; readonly at: EpochSeconds }>
  >;
}

/** What became of a mail that came in. */
export interface ReceivedMail {
  readonly at: EpochSeconds;
  /** `taken`: its effects are written, the recruiter has not got it yet. */
  readonly state: 'taken' | 'passed-on' | 'kept-back';
  /** When somebody last set out to pass it on. */
  readonly triedAt?: EpochSeconds;
}

/**
 * The mails that came in for a submission lately: what is delivered twice counts once, and a loop runs dry. No address,
 * no subject, no text.
 */
export interface Letterbox {
  readonly submissionId: SubmissionId;
  /** By the mail service's id of the mail. */
  readonly mails: Readonly<Record<string, ReceivedMail>>;
}

/** The reply given to a POST, kept so that the same key gets the same answer (I8). */
export interface IdempotencyRecord {
  /** User and key. */
  readonly key: string;
  /** Hash of method, path and body; another body under the same key is refused. */
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: EpochSeconds;
}
