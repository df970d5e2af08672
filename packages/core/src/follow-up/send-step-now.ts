import { type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, happened, settle, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { isThankYouUseful } from './dates.ts';
import { endsOf } from './ends.ts';
import { findOpenStep, replaceStep, type StepReference } from './find-step.ts';
import type { Context } from './rules.ts';
import { carryUnknown, isCoaching, isNext, type PlannedStep, stepKey } from './step.ts';

/**
 * A recruiter sends a step at once: quiet hours, weekends and lateness no longer matter, the order of steps does.
 * Approving a held mail is the same.
 *
 * Refuses what `findOpenStep` refuses, `step/out-of-order`, `step/too-early` (the interview has not ended),
 * `step/moment-passed` (it could no longer help) and `step/outcome-unknown` (it may have been delivered).
 */
export function sendStepNow(
  submission: Submission,
  command: StepReference,
  context: Context,
): Decision<Changed> {
  const found = findOpenStep(submission, command);
  if (!found.ok) return found;
  const { interview, step } = found.value;
  const { now, by } = context;
  if (step.state === 'failed' && carryUnknown(step).unknownAttempts) {
    return refuse(
      'step/outcome-unknown',
      'This e-mail may have arrived: the mail service never said. Ask the candidate, then skip the step.',
      'step',
    );
  }
  if (isCoaching(step.kind) && now < interview.end) {
    return refuse('step/too-early', 'The interview has not ended yet.', 'step');
  }
  if (!isNext(interview.steps, step)) {
    return refuse('step/out-of-order', 'An earlier step is still open. Send or skip that one first.', 'step');
  }
  const useless = isCoaching(step.kind)
    ? step.kind === 'thank-you' && !isThankYouUseful(now, interview.end)
    : now >= interview.start;
  const [ended] = endsOf(submission, interview, step.kind);
  if (useless || ended !== undefined) {
    return refuse('step/moment-passed', 'This e-mail would come too late to help.', 'step');
  }
  const { kind, cycle, plannedAt, date, reason } = step;
  const forced: PlannedStep = {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    state: 'planned',
    dueAt: now,
    forced: { by, at: now },
    ...(step.state === 'planned' && step.override ? { override: step.override } : {}),
    ...carryUnknown(step),
  };
  return settle(submission, withInterview(submission, replaceStep(interview, step, forced)), context, [
    happened('StepForced', context, { interviewId: interview.id, step: stepKey(step) }),
  ]);
}
