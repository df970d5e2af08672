import type { Interview } from '../interview/interview.ts';
import type { SubmissionEvent } from '../submission/event.ts';
import type { Submission } from '../submission/submission.ts';
import type { Context } from './rules.ts';
import { type Step, stepKey } from './step.ts';

/**
 * What a decision did to the steps, as history entries: skipped, held and failed ones each, moved or new dates once per
 * interview.
 */
export function stepChanges(
  before: Submission,
  after: Submission,
  { now, by }: Pick<Context, 'now' | 'by'>,
): readonly SubmissionEvent[] {
  return after.interviews.flatMap((interview) => {
    const old = before.interviews.find(({ id }) => id === interview.id);
    return interviewChanges(old, interview, now, by);
  });
}

function interviewChanges(
  before: Interview | undefined,
  after: Interview,
  now: number,
  by: Context['by'],
): readonly SubmissionEvent[] {
  const events: SubmissionEvent[] = [];
  const known = new Map<string, Step>(before?.steps.map((step) => [stepKey(step), step]));
  let planChanged = false;
  for (const step of after.steps) {
    const old = known.get(stepKey(step));
    if (old === step) continue;
    const about = { at: now, by, interviewId: after.id, step: stepKey(step) };
    if (step.state === 'skipped' && (old?.state !== 'skipped' || old.skipReason !== step.skipReason)) {
      events.push({ type: 'StepSkipped', ...about, data: { reason: step.skipReason } });
    } else if (step.state === 'held' && old?.state !== 'held') {
      events.push({ type: 'StepHeld', ...about, data: { reason: step.holdReason } });
    } else if (step.state === 'failed' && old?.state !== 'failed') {
      events.push({ type: 'StepFailed', ...about, data: { reason: step.failReason } });
    } else if (step.state === 'planned' && old?.state !== 'claimed') {
      planChanged ||= old?.state !== 'planned' || old.dueAt !== step.dueAt;
    }
  }
  const first = before === undefined;
  if (planChanged && !first) events.push({ type: 'PlanChanged', at: now, by, interviewId: after.id });
  return events;
}
