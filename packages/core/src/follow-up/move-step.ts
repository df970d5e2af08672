import { isBusinessDay } from '../calendar/business-days.ts';
import { instantAt } from '../calendar/zones.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import type { PlainDate } from '../kernel/time.ts';
import { type Changed, happened, settle, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { isThankYouUseful } from './dates.ts';
import { findOpenStep, replaceStep, type StepReference } from './find-step.ts';
import { candidateZone } from './replan.ts';
import type { Context } from './rules.ts';
import {
  carryUnknown,
  coachingKinds,
  isCoaching,
  isFollowUp,
  type PlannedStep,
  type Step,
  stepKey,
} from './step.ts';

export interface MoveStep extends StepReference {
  readonly date: PlainDate;
  /** In the candidate's zone, 8-20; default: the policy's. */
  readonly hour?: number;
}

/**
 * A recruiter gives a coaching step another date. It stays there when plans are computed anew; later steps follow by
 * their gaps.
 *
 * Refuses what `findOpenStep` refuses, `step/not-movable` (logistics belong to the interview's time, or the outcome of
 * an attempt is unknown), `step/date-in-the-past`, `step/not-a-business-day`, `step/moment-passed` (a thank-you after
 * 48 hours), `step/out-of-order`.
 */
export function moveStep(submission: Submission, command: MoveStep, context: Context): Decision<Changed> {
  const found = findOpenStep(submission, command);
  if (!found.ok) return found;
  const { interview, step } = found.value;
  if (!isCoaching(step.kind) || step.state === 'failed') {
    return refuse(
      'step/not-movable',
      'Only a thank-you and follow-ups that were not tried yet can be moved; a reminder goes with its interview.',
      'step',
    );
  }
  const { now, by, rules } = context;
  const hour = command.hour ?? rules.policy.sendHour;
  const moment = instantAt(command.date, hour * 60, candidateZone(submission, interview));
  if (moment < now) {
    return refuse('step/date-in-the-past', `${command.date} at ${hour}:00 has gone by.`, 'date');
  }
  if (isFollowUp(step.kind) && !isBusinessDay(command.date, rules.calendar)) {
    return refuse(
      'step/not-a-business-day',
      `${command.date} is a weekend or a holiday. Follow-ups go on business days.`,
      'date',
    );
  }
  if (step.kind === 'thank-you' && (moment < interview.end || !isThankYouUseful(moment, interview.end))) {
    return refuse(
      'step/moment-passed',
      'A thank-you goes between the end of the interview and 48 hours later.',
      'date',
    );
  }
  const order = coachingKinds.indexOf(step.kind);
  const blocker = interview.steps.find((other) => breaksOrder(other, step, order, command.date));
  if (blocker) {
    return refuse(
      'step/out-of-order',
      `The ${blocker.kind.replaceAll('-', ' ')} stands in the way: steps keep their order.`,
      'date',
    );
  }
  const { kind, cycle, plannedAt, date, reason } = step;
  const moved: PlannedStep = {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    state: 'planned',
    dueAt: plannedAt,
    override: { why: 'moved', date: command.date, hour, by, at: now },
    ...carryUnknown(step),
  };
  return settle(submission, withInterview(submission, replaceStep(interview, step, moved)), context, [
    happened('StepMoved', context, {
      interviewId: interview.id,
      step: stepKey(step),
      data: { from: step.date, to: command.date, hour },
    }),
  ]);
}

function breaksOrder(other: Step, step: Step, order: number, date: PlainDate): boolean {
  if (other.cycle !== step.cycle || !isCoaching(other.kind) || other === step) return false;
  const position = coachingKinds.indexOf(other.kind);
  if (position < order) {
    if (other.state === 'held' || other.state === 'failed') return true;
    if (other.state === 'sent' || other.state === 'skipped')
      return other.state === 'sent' && other.countsFrom >= date && other.kind !== 'thank-you';
    return other.date >= date;
  }
  return other.state === 'planned' && other.override !== undefined && other.override.date <= date;
}
