import type { Context } from '../follow-up/rules.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { type Changed, happened } from '../submission/change.ts';
import { isClosed } from '../submission/stage.ts';
import type { Submission } from '../submission/submission.ts';
import { type Candidate, unknownAvailability } from './candidate.ts';

/** What two records may say differently of one person; everything else is united. */
export const mergedFields = ['name', 'email', 'phone', 'timeZone', 'language', 'availability'] as const;
export type MergedField = (typeof mergedFields)[number];

/** Whose word counts, field by field; left out: the record's that stays, or the other's where that has none. */
export type MergeChoices = { readonly [Field in MergedField]?: 'kept' | 'merged' };

export interface MergedCandidates {
  /** The record that stays. */
  readonly kept: Candidate;
  /** What is left of the other: its id, which leads to the one that stays. */
  readonly merged: Candidate;
}

const isSaid = (candidate: Candidate, field: MergedField): boolean =>
  field === 'availability'
    ? candidate.availability.from !== null || candidate.availability.note !== null
    : candidate[field] !== null;

const strictest = { nothing: 0, coaching: 1, all: 2 } as const;

/**
 * Makes one record of two that are about one person. What both know is united; a stop of either holds, since it is the
 * same person who asked for it; what the other called them is kept in `mergedFrom`. Plans learn of it by a revision
 * that neither record had, so that nothing is claimed on what was known before.
 *
 * Refuses `candidate/erased`, `candidate/merged` and `candidate/same`.
 */
export function mergeCandidates(
  kept: Candidate,
  merged: Candidate,
  choices: MergeChoices,
  now: EpochSeconds,
): Decision<MergedCandidates> {
  if (kept.id === merged.id) return refuse('candidate/same', 'These are not two records.', 'from');
  for (const { erasedAt, mergedInto } of [kept, merged]) {
    if (erasedAt !== null) return refuse('candidate/erased', 'This candidate was erased.');
    if (mergedInto !== null) {
      return refuse('candidate/merged', 'This record was merged into another one already.');
    }
  }
  const from = (field: MergedField): Candidate => {
    const choice = choices[field] ?? (isSaid(kept, field) || !isSaid(merged, field) ? 'kept' : 'merged');
    return choice === 'kept' ? kept : merged;
  };
  const { email } = from('email');
  const factsRevision = Math.max(kept.factsRevision, merged.factsRevision) + 1;
  return accept({
    kept: {
      id: kept.id,
      name: from('name').name,
      email,
      phone: from('phone').phone,
      timeZone: from('timeZone').timeZone,
      language: from('language').language,
      availability: from('availability').availability,
      divisions: [...new Set([...kept.divisions, ...merged.divisions])],
      skills: united(kept.skills, merged.skills),
      stopped: strictest[kept.stopped] >= strictest[merged.stopped] ? kept.stopped : merged.stopped,
      undeliverable: undeliverableOf(email, [kept, merged]),
      erasedAt: null,
      mergedInto: null,
      mergedFrom: [
        ...kept.mergedFrom,
        ...merged.mergedFrom,
        { id: merged.id, name: merged.name, email: merged.email, phone: merged.phone, at: now },
      ],
      factsRevision,
      createdAt: Math.min(kept.createdAt, merged.createdAt),
    },
    merged: {
      id: merged.id,
      name: mergedName,
      email: null,
      phone: null,
      timeZone: null,
      language: 'en',
      divisions: merged.divisions,
      skills: [],
      availability: unknownAvailability,
      stopped: 'all',
      undeliverable: null,
      erasedAt: null,
      mergedInto: kept.id,
      mergedFrom: [],
      factsRevision,
      createdAt: merged.createdAt,
    },
  });
}

/** What stands where the name of a merged record stood. */
export const mergedName = 'Merged candidate';

/** Skills that differ in case alone are one. */
function united(one: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(one.map((skill) => skill.toLowerCase()));
  return [...one, ...other.filter((skill) => !known.has(skill.toLowerCase()))];
}

/** A bounce is about an address: it goes with the one that stays. */
function undeliverableOf(email: string | null, records: readonly Candidate[]): Candidate['undeliverable'] {
  const same = records.filter((record) => record.email?.toLowerCase() === email?.toLowerCase());
  return email === null
    ? null
    : (same.map(({ undeliverable }) => undeliverable).find((one) => one !== null) ?? null);
}

const inPlay = ({ stage }: Pick<Submission, 'stage'>): boolean => !isClosed(stage);

/** Submissions of both records for one job order, both in play: the person would be coached twice for one interview. */
export const clashingSubmissions = <S extends Pick<Submission, 'jobOrderId' | 'stage'>>(
  ofKept: readonly S[],
  ofMerged: readonly S[],
): readonly S[] =>
  ofMerged.filter(
    (one) => inPlay(one) && ofKept.some((other) => inPlay(other) && other.jobOrderId === one.jobOrderId),
  );

/**
 * Gives a submission to the record that stays. Its interviews, steps and attempts stay what they are, so nothing that
 * was sent can go again; what changed of the facts it learns before its next claim, by their revision. (I2)
 */
export function moveToCandidate(
  submission: Submission,
  kept: Pick<Candidate, 'id' | 'name'>,
  context: Context,
): Changed {
  if (submission.candidateId === kept.id) return { submission, events: [] };
  return {
    submission: {
      ...submission,
      candidateId: kept.id,
      names: { ...submission.names, candidate: kept.name },
    },
    events: [happened('CandidateMerged', context, { data: { from: submission.candidateId, to: kept.id } })],
  };
}
