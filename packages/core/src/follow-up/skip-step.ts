import type { Decision } from '../kernel/refusal.ts';
import { type Changed, settle, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { countedDate } from './dates.ts';
import { findOpenStep, replaceStep, type StepReference } from './find-step.ts';
import { candidateZone } from './replan.ts';
import type { Context } from './rules.ts';
import { carryUnknown } from './step.ts';

/**
 * A recruiter decides that a step is not sent. Later steps count from its planned date, or from today if that is
 * past.
 *
 * Refuses what `findOpenStep` refuses.
 */
export function skipStep(
  submission: Submission,
  command: StepReference,
  context: Context,
): Decision<Changed> {
  const found = findOpenStep(submission, command);
  if (!found.ok) return found;
  const { interview, step } = found.value;
  const { kind, cycle, plannedAt, date, reason } = step;
  const skipped = replaceStep(interview, step, {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    state: 'skipped',
    skipReason: 'skipped-by-recruiter',
    at: context.now,
    by: context.by,
    ...carryUnknown(step),
    countsFrom: countedDate(step, context.now, 'skipped', candidateZone(submission, interview)),
  });
  return settle(submission, withInterview(submission, skipped), context, []);
}
