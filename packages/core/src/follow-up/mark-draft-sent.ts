import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, findInterview, happened, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { replaceStep, type StepReference } from './find-step.ts';
import type { Context } from './rules.ts';
import { stepKey } from './step.ts';

/**
 * The candidate pressed "I sent it". Pressing it twice keeps the first moment. Changes no date.
 * Refuses `interview/not-found` and `step/not-found`.
 */
export function markDraftSent(
  submission: Submission,
  command: StepReference,
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  const step = found.value.steps.find((other) => stepKey(other) === command.step);
  if (step?.state !== 'sent') return refuse('step/not-found', 'There is no such e-mail.', 'step');
  if (step.candidateSentAt !== undefined) return accept({ submission, events: [] });
  const marked = replaceStep(found.value, step, { ...step, candidateSentAt: context.now });
  return accept({
    submission: withInterview(submission, marked),
    events: [happened('CandidateSentDraft', context, { interviewId: found.value.id, step: command.step })],
  });
}
