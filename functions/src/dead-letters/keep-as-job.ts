import type { CandidateId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Stores } from '@afterword/store/ports';
import { newJob } from '../jobs/new-job.ts';

/**
 * Stores as a job what a message alone said: that a candidate's submissions have to follow their facts. One job for a
 * candidate, by their id, so that a letter that comes again makes no second one; where there was one it begins anew,
 * since it may have passed by what has to follow now. The stream starts a new one, the sweep any. Throws where others
 * were faster: the letter comes again.
 */
export async function keepAsJob(
  { jobs, commits }: Pick<Stores, 'jobs' | 'commits'>,
  candidateId: CandidateId,
  now: EpochSeconds,
): Promise<void> {
  const found = await jobs.find(candidateId);
  const value = newJob({ id: candidateId, kind: 'replan-candidate', subject: candidateId }, now);
  const result = await commits.commit([{ kind: 'job', value, expected: found?.version ?? null }]);
  if (!result.ok) throw new Error('The job stayed busy');
}
