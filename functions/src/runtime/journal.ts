import type { Candidate } from '@afterword/core/candidate/candidate';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import type { Change, Commits } from '@afterword/store/ports';
import type { Clock } from './clock.ts';
import type { Log, LogFields } from './log.ts';

/** What the message of every journal line says. */
export const journalMessage = 'journal';

/**
 * What survives outside the table, so that a backup can be put back without mailing twice, mailing after an answer, or
 * bringing an erased person back: that something happened to a submission, what a candidate asked for, who was erased.
 * Ids and codes in the log, which is kept longer than backups. (ADR 22)
 */
export type JournalEntry =
  | { readonly submission: string }
  | {
      readonly candidate: string;
      /** `CandidateFacts.revision` as of this change. */
      readonly revision: number;
      readonly stopped: Candidate['stopped'];
    }
  | { readonly erased: string };

/** Events after which a plan of before is as good as the one after. */
const quiet = new Set<SubmissionEvent['type']>([
  'LinksRevoked',
  'OwnerChanged',
  'PlacementReminderSettled',
  'PlanChanged',
  'StepHeld',
  'StepReleased',
]);

const isQuiet = ({ type, by }: SubmissionEvent): boolean =>
  quiet.has(type) || (type === 'StageChanged' && by.kind === 'system');

/** What is written before a commit: too much of it only makes somebody look twice. */
export function entriesBefore(changes: readonly Change[]): readonly JournalEntry[] {
  return changes.flatMap((change): readonly JournalEntry[] => {
    if (change.kind === 'submission') {
      return change.events.every(isQuiet) ? [] : [{ submission: change.value.id }];
    }
    if (change.kind === 'candidate') {
      const { id, factsRevision, stopped } = change.value;
      return [{ candidate: id, revision: factsRevision, stopped }];
    }
    return [];
  });
}

/** What is written once a commit went through: nobody is erased again who never was. The erasing job says it too. */
export function entriesAfter(changes: readonly Change[]): readonly JournalEntry[] {
  return changes.flatMap((change): readonly JournalEntry[] => {
    if (change.kind === 'candidate' && change.value.erasedAt !== null) return [{ erased: change.value.id }];
    if (change.kind !== 'job' || change.value.kind !== 'erase-candidate') return [];
    return change.value.subject === null ? [] : [{ erased: change.value.subject }];
  });
}

/** Commits that keep the journal. */
export function journaled(
  commits: Commits,
  { log, clock }: { readonly log: Log; readonly clock: Clock },
): Commits {
  const write = (entries: readonly JournalEntry[]) => {
    for (const entry of entries) {
      const fields: LogFields = { ...entry, when: clock.now() };
      log.info(journalMessage, fields);
    }
  };
  return {
    commit: async (changes) => {
      write(entriesBefore(changes));
      const result = await commits.commit(changes);
      if (result.ok) write(entriesAfter(changes));
      return result;
    },
  };
}
