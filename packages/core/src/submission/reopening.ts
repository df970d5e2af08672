import { type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { inStage } from './change.ts';
import { stageFromInterviews } from './stage-from-interviews.ts';
import type { Submission } from './submission.ts';

/** How long after its close something the employer said can reopen a submission. */
export const reopenDays = 90;

/** Refuses `submission/reopen-expired` 90 days after the close. */
export function checkReopening(submission: Submission, now: EpochSeconds): Decision<null> {
  return now > submission.stageSince + reopenDays * 86_400
    ? refuse(
        'submission/reopen-expired',
        `This submission was closed more than ${reopenDays} days ago. Open a new submission instead.`,
      )
    : { ok: true, value: null };
}

/** Back to what its interviews speak for, `interviewed` where one was held. Ends stay: no step comes back by it. */
export const reopenStage = (submission: Submission, { now }: { readonly now: EpochSeconds }): Submission =>
  inStage(submission, stageFromInterviews({ ...submission, stage: 'interviewed' }, now), now);
