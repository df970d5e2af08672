import type { Division } from '../division/division.ts';
import type { CandidateId } from '../kernel/ids.ts';
import type { EpochSeconds, PlainDate, TimeZone } from '../kernel/time.ts';
import type { CandidateFacts } from '../submission/submission.ts';

export type Language = 'en' | 'es';

/** When somebody can start, and what a recruiter should know about it: "two weeks' notice, no nights". */
export interface Availability {
  readonly from: PlainDate | null;
  readonly note: string | null;
}

/** What the record that was merged into this one called the same person; `null` once they were erased. */
export interface MergedRecord {
  readonly id: CandidateId;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly at: EpochSeconds;
}

export interface Candidate {
  readonly id: CandidateId;
  readonly name: string;
  /** One mailbox, or `null` where the agency has none. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: TimeZone | null;
  readonly language: Language;
  readonly divisions: readonly Division[];
  readonly skills: readonly string[];
  readonly availability: Availability;
  readonly stopped: 'nothing' | 'coaching' | 'all';
  /** Set when mail to the present address bounced hard, bounced softly too often, or was complained about. */
  readonly undeliverable: {
    readonly why: 'bounced' | 'soft-bounced' | 'complained';
    readonly at: EpochSeconds;
  } | null;
  readonly erasedAt: EpochSeconds | null;
  /** The record this one became part of; nothing but ids is left here then. */
  readonly mergedInto: CandidateId | null;
  readonly mergedFrom: readonly MergedRecord[];
  /** Rises whenever a fact that plans depend on changes; see `CandidateFacts`. */
  readonly factsRevision: number;
  readonly createdAt: EpochSeconds;
}

/** What stands where an erased person's name stood. */
export const erasedName = 'Erased candidate';

export const unknownAvailability: Availability = { from: null, note: null };

/**
 * What is left of a person who was erased: an id that their submissions point at, in which divisions those are, and
 * the ids of records merged into this one, whose kept replies a job has yet to empty. (I6)
 */
export const eraseCandidate = (candidate: Candidate, now: EpochSeconds): Candidate => ({
  id: candidate.id,
  name: erasedName,
  email: null,
  phone: null,
  timeZone: null,
  language: 'en',
  divisions: candidate.divisions,
  skills: [],
  availability: unknownAvailability,
  stopped: 'all',
  undeliverable: null,
  erasedAt: now,
  mergedInto: candidate.mergedInto,
  mergedFrom: candidate.mergedFrom.map(({ id, at }) => ({ id, at, name: null, email: null, phone: null })),
  factsRevision: candidate.factsRevision + 1,
  createdAt: candidate.createdAt,
});

/** What plans need to know of a candidate. */
export const candidateFacts = (candidate: Candidate): CandidateFacts => ({
  revision: candidate.factsRevision,
  timeZone: candidate.timeZone,
  address: candidate.email === null ? 'none' : candidate.undeliverable ? 'undeliverable' : 'ok',
  stopped: candidate.stopped,
  erased: candidate.erasedAt !== null,
});
