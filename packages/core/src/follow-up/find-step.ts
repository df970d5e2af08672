import type { Interview } from '../interview/interview.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import { findInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { type FailedStep, type HeldStep, type PlannedStep, parseStepKey, type Step } from './step.ts';

/** Which step a recruiter means. */
export interface StepReference {
  readonly interviewId: InterviewId;
  /** `stepKey`, such as `first-follow-up.1`. */
  readonly step: string;
}

export type OpenStep = PlannedStep | HeldStep | FailedStep;

/**
 * The step a recruiter may still decide about.
 * Refuses `interview/not-found`, `step/not-found`, `step/already-sent`, `step/already-skipped`, `step/in-flight`.
 */
export function findOpenStep(
  submission: Submission,
  { interviewId, step: key }: StepReference,
): Decision<{ readonly interview: Interview; readonly step: OpenStep }> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  const interview = found.value;
  const identity = parseStepKey(key);
  const step = interview.steps.find(
    (other) => other.kind === identity?.kind && other.cycle === identity.cycle,
  );
  if (!step) return refuse('step/not-found', `This interview has no step "${key.slice(0, 60)}".`, 'step');
  if (step.state === 'sent') return refuse('step/already-sent', 'This e-mail was sent already.', 'step');
  if (step.state === 'skipped') {
    return refuse('step/already-skipped', 'This step was skipped already.', 'step');
  }
  if (step.state === 'claimed') {
    return refuse(
      'step/in-flight',
      'This e-mail is being sent at this moment. Look again in a minute.',
      'step',
    );
  }
  return accept({ interview, step });
}

export const replaceStep = (interview: Interview, old: Step, step: Step): Interview => ({
  ...interview,
  steps: interview.steps.map((other) => (other === old ? step : other)),
});
