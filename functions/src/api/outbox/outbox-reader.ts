import { type Division, divisions } from '@afterword/core/division/division';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Stores } from '@afterword/store/ports';
import { sees } from '../http/guard.ts';
import { fail } from '../http/problem-error.ts';

/** The divisions a list is about: the one asked for, or all one may see. Refuses one that is not theirs. */
export function divisionsFor(user: User, division: Division | undefined): readonly Division[] {
  if (division !== undefined && !sees(user, 'message:read', [division])) {
    fail('access/denied', 'You are not allowed to do this.');
  }
  return (division === undefined ? divisions : [division]).filter((one) => sees(user, 'message:read', [one]));
}

/** Reads submissions for a list: each once, a hundred at a time, and none that is not theirs. */
export function submissionsOf(
  { submissions }: Pick<Stores, 'submissions'>,
  user: User,
  owner: string | undefined,
) {
  const known = new Map<SubmissionId, Submission | undefined>();
  return {
    /** To be called before `of`. */
    load: async (ids: readonly SubmissionId[]): Promise<void> => {
      const unknown = [...new Set(ids)].filter((id) => !known.has(id));
      for (const id of unknown) known.set(id, undefined);
      for (let at = 0; at < unknown.length; at += 100) {
        for (const { value } of await submissions.look(unknown.slice(at, at + 100))) {
          known.set(value.id, value);
        }
      }
    },
    /** The row says whose it is and where it belongs; an index only hints at it. */
    of: (id: SubmissionId): Submission | undefined => {
      const found = known.get(id);
      if (!found || !sees(user, 'message:read', [found.division])) return undefined;
      return owner === undefined || found.ownerId === owner ? found : undefined;
    },
  };
}

/** What every row of the outbox says of its submission. */
export const aboutSubmission = ({ id, candidateId, names, division, ownerId }: Submission) => ({
  submissionId: id,
  candidateId,
  names,
  division,
  ownerId,
});
