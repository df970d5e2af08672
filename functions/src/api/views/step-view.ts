import type { StepView } from '@afterword/contracts/resources/steps';
import { explainDate } from '@afterword/core/follow-up/explain-date';
import { stepDueAt } from '@afterword/core/follow-up/next-due';
import { candidateZone } from '@afterword/core/follow-up/replan';
import type { Context } from '@afterword/core/follow-up/rules';
import { sendStepNow } from '@afterword/core/follow-up/send-step-now';
import { skipStep } from '@afterword/core/follow-up/skip-step';
import { isCoaching, type Step, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import { toIso } from '@afterword/core/kernel/time';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { isoOrNull } from './instants.ts';

/** A step with its reason in words and what a recruiter may do with it now. */
export function stepView(
  submission: Submission,
  interview: Interview,
  step: Step,
  context: Context,
): StepView {
  const always = {
    key: stepKey(step),
    kind: step.kind,
    cycle: step.cycle,
    dueAt: isoOrNull(
      step.state === 'planned' && step.dueAt === null ? null : stepDueAt(step, submission.paused !== null),
    ),
    plannedAt: toIso(step.plannedAt),
    date: step.date,
    reason: explainDate(step, candidateZone(submission, interview)),
    allowed: allowedFor(submission, interview, step, context),
  };
  switch (step.state) {
    case 'planned':
    case 'claimed': {
      const chosen = {
        moved: step.override !== undefined,
        forced: step.forced ? { by: step.forced.by, at: toIso(step.forced.at) } : null,
      };
      return step.state === 'planned'
        ? { ...always, ...chosen, state: 'planned' }
        : { ...always, ...chosen, dueAt: toIso(step.dueAt), state: 'claimed', attemptId: step.attemptId };
    }
    case 'sent':
      return {
        ...always,
        state: 'sent',
        sentAt: toIso(step.sentAt),
        attemptId: step.attemptId,
        messageId: step.messageId,
        candidateSentAt: isoOrNull(step.candidateSentAt ?? null),
      };
    case 'skipped':
      return { ...always, state: 'skipped', skipReason: step.skipReason, at: toIso(step.at), by: step.by };
    case 'held':
      return { ...always, state: 'held', holdReason: step.holdReason, at: toIso(step.at) };
    case 'failed':
      return { ...always, state: 'failed', failReason: step.failReason, at: toIso(step.at) };
  }
}

/** Asks the rules themselves, so that a button never promises what the command refuses. */
function allowedFor(
  submission: Submission,
  interview: Interview,
  step: Step,
  context: Context,
): StepView['allowed'] {
  if (isClosed(submission.stage)) return [];
  const reference = { interviewId: interview.id, step: stepKey(step) };
  const movable = isCoaching(step.kind) && (step.state === 'planned' || step.state === 'held');
  return [
    ...(sendStepNow(submission, reference, context).ok ? (['send-now'] as const) : []),
    ...(skipStep(submission, reference, context).ok ? (['skip'] as const) : []),
    ...(movable ? (['move'] as const) : []),
  ];
}
