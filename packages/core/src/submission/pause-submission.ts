import { nextBusinessDay } from '../calendar/business-days.ts';
import { dateIn } from '../calendar/wall-time.ts';
import { candidateZone } from '../follow-up/replan.ts';
import type { Context } from '../follow-up/rules.ts';
import { isFollowUp, isNext, type PlannedStep } from '../follow-up/step.ts';
import type { Interview } from '../interview/interview.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, happened, settle } from './change.ts';
import { isClosed } from './stage.ts';
import type { Submission } from './submission.ts';

/**
 * Stops coaching mails until resumed; confirmations and reminders go on.
 * Refuses `submission/already-paused` and `submission/closed`.
 */
export function pauseSubmission(submission: Submission, context: Context): Decision<Changed> {
  if (isClosed(submission.stage)) {
    return refuse('submission/closed', 'This submission is closed; nothing is left to pause.');
  }
  if (submission.paused) return refuse('submission/already-paused', 'This submission is paused already.');
  return settle(submission, { ...submission, paused: { at: context.now, by: context.by } }, context, [
    happened('Paused', context),
  ]);
}

/**
 * Goes on. Where nothing is overdue the dates stay; else the first overdue follow-up goes on the next business day,
 * and the later ones follow by their gaps.
 * Refuses `submission/not-paused`.
 */
export function resumeSubmission(submission: Submission, context: Context): Decision<Changed> {
  if (!submission.paused) return refuse('submission/not-paused', 'This submission is not paused.');
  const interviews = submission.interviews.map((interview) => resumed(submission, interview, context));
  return settle(submission, { ...submission, paused: null, interviews }, context, [
    happened('Resumed', context),
  ]);
}

function resumed(submission: Submission, interview: Interview, context: Context): Interview {
  const { now, by, rules } = context;
  const overdue = interview.steps.find(
    (step): step is PlannedStep =>
      step.state === 'planned' &&
      isFollowUp(step.kind) &&
      step.dueAt !== null &&
      step.dueAt < now &&
      isNext(
        interview.steps.filter((other) => other.kind !== 'thank-you'),
        step,
      ),
  );
  if (!overdue) return interview;
  const today = dateIn(now, candidateZone(submission, interview));
  const override = {
    why: 'resumed',
    date: nextBusinessDay(today, rules.calendar),
    hour: rules.policy.sendHour,
    by,
    at: now,
  } as const;
  return {
    ...interview,
    steps: interview.steps.map((step) => (step === overdue ? { ...overdue, override } : step)),
  };
}
