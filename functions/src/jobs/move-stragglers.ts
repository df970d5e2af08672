import { moveToCandidate } from '@afterword/core/candidate/merge-candidates';
import { system } from '@afterword/core/kernel/actor';
import type { CandidateId, SubmissionId } from '@afterword/core/kernel/ids';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { rulesFor } from '../runtime/rules.ts';
import { workOnEach } from './work-on-each.ts';

/**
 * Gives the record that stays what was submitted under the other one at the very moment of their merge. Nothing is
 * sent about it until then: its candidate has no address. Does nothing for whoever was not merged.
 *
 * @returns Whose submissions they are now. Throws where one stayed, after the others.
 */
export async function moveStragglers(
  { stores, clock, log }: { readonly stores: Stores; readonly clock: Clock; readonly log: Log },
  id: CandidateId,
): Promise<CandidateId> {
  const candidate = await stores.candidates.find(id);
  const mergedInto = candidate?.value.mergedInto;
  if (!mergedInto) return id;
  const [kept, agency, left] = await Promise.all([
    stores.candidates.find(mergedInto),
    stores.agencies.find(),
    stores.submissions.ofCandidate(id, { limit: 100 }),
  ]);
  if (!kept || !agency) throw new Error('The record that stays is missing');
  const move = async (submissionId: SubmissionId): Promise<void> => {
    const found = await stores.submissions.find(submissionId);
    if (found?.value.candidateId !== id) return;
    const rules = rulesFor(agency.value, found.value.division);
    const { submission, events } = moveToCandidate(found.value, kept.value, {
      now: clock.now(),
      by: system,
      rules,
    });
    const result = await stores.commits.commit([
      { kind: 'submission', value: submission, expected: found.version, events, movedFrom: id },
    ]);
    if (!result.ok) throw new Error('A submission stayed busy');
  };
  await workOnEach(left.items, move, log);
  return mergedInto;
}
