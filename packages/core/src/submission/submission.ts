import type { Division } from '../division/division.ts';
import type { Interview } from '../interview/interview.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CandidateId, ClientId, InterviewId, JobOrderId, SubmissionId, UserId } from '../kernel/ids.ts';
import type { EpochSeconds, PlainDate, TimeZone } from '../kernel/time.ts';
import type { Stage } from './stage.ts';

/**
 * What the plan needs to know of the candidate, as of `revision`. The candidate's own item is the truth; a claim
 * checks that its revision is still this one.
 */
export interface CandidateFacts {
  /** Rises whenever one of these facts changes on the candidate. */
  readonly revision: number;
  /** Theirs, or `null` for the interview's zone. */
  readonly timeZone: TimeZone | null;
  readonly address: 'ok' | 'none' | 'undeliverable';
  /** What the candidate stopped: nothing, coaching mails, or all. */
  readonly stopped: 'nothing' | 'coaching' | 'all';
  readonly erased: boolean;
}

/** What the plans were computed from; an older basis is re-planned before anything is claimed. */
export interface Basis {
  readonly policy: number;
  readonly calendar: number;
  /** Version of the time-zone data, `2026c`. */
  readonly zoneData: string;
}

/** What the employer said. */
export const answers = ['offer', 'rejected', 'another-interview', 'needs-more-time', 'other'] as const;
export type Answer = (typeof answers)[number];

/** An answer that waits for a recruiter: told by the candidate, or given after the submission closed. */
export interface PendingAnswer {
  readonly answer: Answer;
  readonly interviewId: InterviewId;
  /** With `needs-more-time`: until when. */
  readonly until: PlainDate | null;
  readonly by: Actor;
  readonly at: EpochSeconds;
}

export const placementTypes = ['temp', 'temp-to-hire', 'direct-hire'] as const;
export type PlacementType = (typeof placementTypes)[number];

/** What of a placement comes to an end: the work itself, or what the agency promised about it. */
export const placementEnds = ['end', 'guarantee'] as const;
export type PlacementEnd = (typeof placementEnds)[number];

/** Tells the recruiter some days before an end. */
export interface PlacementReminder {
  readonly about: PlacementEnd;
  /** From when on to ask. */
  readonly at: EpochSeconds;
  /** `open` until a recruiter has `settled` it. */
  readonly state: 'open' | 'settled';
}

export interface Placement {
  readonly type: PlacementType;
  readonly startDate: PlainDate | null;
  /** The last day of a temp placement. */
  readonly endDate: PlainDate | null;
  /** The last day on which the agency replaces or refunds; absent: no guarantee. */
  readonly guaranteeUntil?: PlainDate;
  readonly placedAt: EpochSeconds;
  /** Absent: there is nothing to remind of. */
  readonly reminders?: readonly PlacementReminder[];
}

/** Names shown on the card, copied so that a board is one query. */
export interface SubmissionNames {
  readonly candidate: string;
  readonly client: string;
  readonly jobOrder: string;
  readonly owner: string;
}

/** One candidate for one job order: the card on the board, with its interviews and their plans. */
export interface Submission {
  readonly id: SubmissionId;
  readonly candidateId: CandidateId;
  readonly clientId: ClientId;
  readonly jobOrderId: JobOrderId;
  readonly division: Division;
  readonly ownerId: UserId;
  readonly names: SubmissionNames;
  readonly stage: Stage;
  readonly stageSince: EpochSeconds;
  readonly createdAt: EpochSeconds;
  /** The recruiter said "keep open": `move-on` does not close it. */
  readonly keepOpen: boolean;
  readonly paused: { readonly at: EpochSeconds; readonly by: Actor } | null;
  readonly pendingAnswer: PendingAnswer | null;
  readonly placement: Placement | null;
  readonly candidate: CandidateFacts;
  /** The client wants a recruiter to approve each coaching mail. */
  readonly approveBeforeSend: boolean;
  readonly basis: Basis;
  readonly interviews: readonly Interview[];
  /** Links issued with a smaller number no longer work. */
  readonly linkGeneration: number;
}
