import type { Candidate } from '@afterword/core/candidate/candidate';
import {
  clashingSubmissions,
  type MergedCandidates,
  mergeCandidates,
  moveToCandidate,
} from '@afterword/core/candidate/merge-candidates';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Change, Versioned } from '@afterword/store/ports';
import { rulesFor } from '../../runtime/rules.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, sees, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { accepted, fail } from '../http/problem-error.ts';
import { submissionSummary } from '../views/submission-summary.ts';
import { candidateView } from './candidate-view.ts';
import { candidateAnswer, findCandidate } from './change-candidate.ts';

/**
 * So many submissions move in one transaction, which writes four items for each. A duplicate has a few; who has more
 * is merged the other way round.
 */
const mostMoved = 20;

interface Records {
  readonly kept: Versioned<Candidate>;
  readonly merged: Versioned<Candidate>;
  readonly ofKept: readonly Versioned<Submission>[];
  readonly ofMerged: readonly Versioned<Submission>[];
}

async function submissionsOf(
  { stores }: Pick<Dependencies, 'stores'>,
  id: CandidateId,
): Promise<readonly Versioned<Submission>[]> {
  const page = await stores.submissions.ofCandidate(id, { limit: 100 });
  const found = await Promise.all(page.items.map(stores.submissions.find));
  return found.filter((one) => one !== undefined);
}

/** Both records with their submissions, if the user may see and change all of it. */
async function readBoth(
  on: Dependencies,
  keptId: CandidateId,
  mergedId: CandidateId,
  user: User,
): Promise<Records> {
  const kept = await findCandidate(on, keptId, user);
  const merged = await on.stores.candidates.find(mergedId);
  if (!merged || !sees(user, 'candidate:read', merged.value.divisions)) {
    return fail('reference/not-found', 'There is no such candidate.', 'from');
  }
  const [ofKept, ofMerged] = await Promise.all([submissionsOf(on, keptId), submissionsOf(on, mergedId)]);
  return { kept, merged, ofKept, ofMerged };
}

const decide = (
  { kept, merged }: Records,
  choices: Parameters<typeof mergeCandidates>[2],
  now: number,
): MergedCandidates => accepted(mergeCandidates(kept.value, merged.value, choices, now));

const clashesOf = ({ ofKept, ofMerged }: Records): readonly Versioned<Submission>[] => {
  const clashes = clashingSubmissions(
    ofKept.map(({ value }) => value),
    ofMerged.map(({ value }) => value),
  );
  return ofMerged.filter(({ value }) => clashes.includes(value));
};

/** What merging would do, so that one can look before. */
export const previewMerge: Handler<'previewMerge'> = async ({ params, query, user }, on) => {
  const records = await readBoth(on, params.candidateId, query.from, user);
  const { kept, merged, ofMerged } = records;
  const result = decide(records, {}, on.clock.now());
  const mayShow = ({ value }: Versioned<Submission>) => sees(user, 'submission:read', [value.division]);
  return {
    body: {
      kept: candidateView(kept.value, kept.version),
      merged: candidateView(merged.value, merged.version),
      result: candidateView(result.kept, kept.version + 1),
      submissions: ofMerged.filter(mayShow).map(submissionSummary(on.clock.now())),
      clashes: clashesOf(records).filter(mayShow).map(submissionSummary(on.clock.now())),
    },
  };
};

/**
 * Makes one record of two, and gives the one that stays everything the other had, in one transaction. Both records
 * and every submission are conditional on what was read, and no claim survives the new revision: whoever sends at
 * this moment either was before, and its step moves as sent, or looks again. (I2, I3)
 */
export const mergeCandidate: Handler<'mergeCandidate'> = async (
  { params, body, user, ifMatch, save },
  dependencies,
) => {
  const { stores, clock } = dependencies;
  const [records, agency] = await Promise.all([
    readBoth(dependencies, params.candidateId, body.from, user),
    theAgency(stores),
  ]);
  const { kept, merged, ofMerged } = records;
  insist(user, 'candidate:write', kept.value);
  insist(user, 'candidate:write', merged.value);
  if (ifMatch !== undefined) insistOnVersion(ifMatch, kept.version);
  const result = decide(records, given(body.choices ?? {}), clock.now());
  if (ofMerged.some(({ value }) => !sees(user, 'submission:write', [value.division]))) {
    fail(
      'access/denied',
      'The other record has submissions of a division that is not yours. Ask a colleague there.',
    );
  }
  const [clash] = clashesOf(records);
  if (clash) {
    const { jobOrder, client } = clash.value.names;
    fail(
      'candidate/same-job-order',
      `Both records are put forward for ${jobOrder} at ${client}. Close one of the two submissions first.`,
    );
  }
  if (ofMerged.length > mostMoved) {
    fail(
      'request/too-large',
      `A record of more than ${mostMoved} submissions cannot be the one that goes. Merge the other way round.`,
    );
  }
  const moves = ofMerged.map(({ value, version }): Change => {
    const { submission, events } = moveToCandidate(value, result.kept, {
      now: clock.now(),
      by: { kind: 'user', id: user.id },
      rules: rulesFor(agency.value, value.division),
    });
    return { kind: 'submission', value: submission, expected: version, events, movedFrom: merged.value.id };
  });
  const answer = candidateAnswer(result.kept, kept.version + 1);
  const saved = await save(
    [
      { kind: 'candidate', value: result.kept, expected: kept.version },
      { kind: 'candidate', value: result.merged, expected: merged.version },
      ...moves,
    ],
    answer,
  );
  if (!saved.ok)
    return fail('busy', 'Somebody changed one of both just now. Look at them, then merge again.');
  await dependencies.showOnSubmissions(result.kept.id);
  return answer;
};
