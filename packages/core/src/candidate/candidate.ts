import type { Division } from '../division/division.ts';
import type { CandidateId } from '../kernel/ids.ts';
import type { EpochSeconds, TimeZone } from '../kernel/time.ts';
import type { CandidateFacts } from '../submission/submission.ts';

export type Language = 'en' | 'es';

export interface Candidate {
  readonly id: CandidateId;
  readonly name: string;
  /** One mailbox, or `null` where the agency has none. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: TimeZone | null;
  readonly language: Language;
  readonly divisions: readonly Division[];
  readonly stopped: 'nothing' | 'coaching' | 'all';
  /** Set when mail to the present address bounced hard, bounced softly too often, or was complained about. */
  readonly undeliverable: {
    readonly why: 'bounced' | 'soft-bounced' | 'complained';
    readonly at: EpochSeconds;
  } | null;
  readonly erasedAt: EpochSeconds | null;
  /** Rises whenever a fact that plans depend on changes; see `CandidateFacts`. */
  readonly factsRevision: number;
  readonly createdAt: EpochSeconds;
}

/** What stands where an erased person's name stood. */
export const erasedName = 'Erased candidate';

/**
 * What is left of a person who was erased: an id that their submissions point at, and in which divisions those are.
 * (I6)
 */
export const eraseCandidate = (candidate: Candidate, now: EpochSeconds): Candidate => ({
  id: candidate.id,
  name: erasedName,
  email: null,
  phone: null,
  timeZone: null,
  language: 'en',
  divisions: candidate.divisions,
  stopped: 'all',
  undeliverable: null,
  erasedAt: now,
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
