import type { Interview } from '../interview/interview.ts';
import { system } from '../kernel/actor.ts';
import type { InterviewId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { SubmissionEvent } from '../submission/event.ts';
import { stageFromInterviews } from '../submission/stage-from-interviews.ts';
import type { Basis, Submission } from '../submission/submission.ts';
import { isThankYouUseful, lateAfterSeconds, nextAllowedMoment } from './dates.ts';
import { isAhead, stepDueAt } from './next-due.ts';
import { candidateZone, replan } from './replan.ts';
import type { Context } from './rules.ts';
import {
  type ClaimedStep,
  carryUnknown,
  isCoaching,
  isFollowUp,
  isNext,
  type PlannedStep,
  type Step,
  stepKey,
} from './step.ts';
import { stepChanges } from './step-changes.ts';

/** A step that may be claimed now. */
export interface DueStep {
  readonly interviewId: InterviewId;
  readonly step: PlannedStep;
}

export interface SettledDue {
  readonly submission: Submission;
  readonly events: readonly SubmissionEvent[];
  /** The first step that may be sent now; after it was, settle again. */
  readonly due: DueStep | null;
}

/** Whether plans computed from `one` may be wrong under `other`. */
export const isSameBasis = (one: Basis, other: Basis): boolean =>
  one.policy === other.policy && one.calendar === other.calendar && one.zoneData === other.zoneData;

/**
 * What a look at a submission brings about, whoever woke up for whatever reason: an old basis is re-planned, ended
 * interviews turn the stage, steps too late are held or skipped, steps at a forbidden hour wait, unknown outcomes get
 * their one more try or fail. Looking twice changes nothing the second time (I4).
 *
 * (product.md, dates 2, 6, 7, 8; architecture.md, "Delivery")
 */
export function settleDue(before: Submission, context: Omit<Context, 'by'>): SettledDue {
  const acting: Context = { ...context, by: system };
  const current = isSameBasis(before.basis, context.rules.basis) ? before : replan(before, acting);
  const events: SubmissionEvent[] = [];

  const ended = turnStage(current, acting, events);
  const submission = settleAll(ended, acting, events);
  events.push(...stepChanges(before, submission, acting));
  return { submission, events, due: firstDue(submission, context.now) };
}

/** More rounds than steps can move each other. */
const mostRounds = 10;

/**
 * Settles until nothing moves: a step that was held or skipped moves those after it, and a new plan may name a moment
 * that has passed or an hour that is quiet.
 */
function settleAll(before: Submission, context: Context, events: SubmissionEvent[]): Submission {
  let submission = before;
  for (let round = 0; round < mostRounds; round += 1) {
    const settled = settleSteps(submission, context, events);
    if (settled === submission) return submission;
    submission = replan(settled, context);
  }
  throw new Error(`The steps of submission ${before.id} do not come to rest`);
}

/** `interview-scheduled` becomes `interviewed` when the last interview ahead has ended. */
function turnStage(submission: Submission, context: Context, events: SubmissionEvent[]): Submission {
  if (submission.stage !== 'interview-scheduled') return submission;
  const ended = submission.interviews.filter(
    (interview) => isAhead(interview) && interview.end <= context.now,
  );
  if (ended.length === 0) return submission;
  const stage = stageFromInterviews(submission, context.now);
  if (stage === submission.stage) return submission;
  const { now: at, by } = context;
  events.push({ type: 'StageChanged', at, by, data: { from: submission.stage, to: stage } });
  return { ...submission, stage, stageSince: at };
}

function settleSteps(submission: Submission, context: Context, events: SubmissionEvent[]): Submission {
  let changed = false;
  const interviews = submission.interviews.map((interview) => {
    const steps = interview.steps.map((step) => settleStep(submission, interview, step, context, events));
    const same = steps.every((step, index) => step === interview.steps[index]);
    changed ||= !same;
    return same ? interview : { ...interview, steps };
  });
  return changed ? { ...submission, interviews } : submission;
}

function settleStep(
  submission: Submission,
  interview: Interview,
  step: Step,
  context: Context,
  events: SubmissionEvent[],
): Step {
  const due = stepDueAt(step, submission.paused !== null);
  if (due === null || due > context.now) return step;
  // A second try keeps the hours and the usefulness of the first.
  const open = step.state === 'claimed' ? settleUnknown(interview, step, context, events) : step;
  if (open.state !== 'planned') return open;
  return isCoaching(open.kind)
    ? settleCoaching(submission, interview, open, context)
    : settleLogistics(interview, open, context);
}

/** No word on an attempt for an hour after its lease: one more try, never a third. */
function settleUnknown(
  interview: Interview,
  step: ClaimedStep,
  { now, by }: Context,
  events: SubmissionEvent[],
): Step {
  const unknownAttempts = [...(step.unknownAttempts ?? []), step.attemptId];
  const about = { at: now, by, interviewId: interview.id, step: stepKey(step) };
  const { attemptId, claimedAt: _claimedAt, leaseUntil: _leaseUntil, dueAt: _dueAt, ...rest } = step;
  if (unknownAttempts.length >= 2) {
    const { override: _override, forced: _forced, ...failed } = rest;
    return { ...failed, state: 'failed', failReason: 'outcome-unknown', at: now, unknownAttempts };
  }
  events.push({ type: 'StepUnknown', ...about, data: { attempt: attemptId } });
  return { ...rest, state: 'planned', dueAt: now, unknownAttempts };
}

/** Logistics are late at any hour, but never after they could help. */
function settleLogistics(interview: Interview, step: PlannedStep, context: Context): Step {
  const useless = step.kind === 'interview-cancelled' ? interview.end : interview.start;
  return context.now >= useless ? passed(step, context) : step;
}

function settleCoaching(
  submission: Submission,
  interview: Interview,
  step: PlannedStep,
  context: Context,
): Step {
  const { now, rules } = context;
  if (step.dueAt === null) return step;
  if (isFollowUp(step.kind)) {
    if (!isNext(interview.steps, step)) return step;
    if (!step.forced && !step.unknownAttempts && now - step.dueAt > lateAfterSeconds) {
      return { ...scheduleOf(step), state: 'held', holdReason: 'late', at: now };
    }
  } else if (!step.forced && !isThankYouUseful(now, interview.end)) {
    return passed(step, context);
  }
  if (step.forced) return step;
  if (submission.approveBeforeSend) {
    return {
      ...scheduleOf(step),
      state: 'held',
      holdReason: 'needs-approval',
      at: now,
      ...carryUnknown(step),
    };
  }
  const allowed = nextAllowedMoment(
    now,
    isFollowUp(step.kind),
    rules.calendar,
    candidateZone(submission, interview),
  );
  if (allowed <= now) return step;
  if (step.kind === 'thank-you' && !isThankYouUseful(allowed, interview.end)) return passed(step, context);
  return { ...step, dueAt: allowed };
}

const scheduleOf = ({ kind, cycle, plannedAt, date, reason }: PlannedStep) => ({
  kind,
  cycle,
  plannedAt,
  date,
  reason,
});

/** Too late to help. Where an attempt may have arrived after all, a person should know. */
const passed = (step: PlannedStep, { now, by }: Context): Step =>
  step.unknownAttempts
    ? { ...scheduleOf(step), state: 'failed', failReason: 'outcome-unknown', at: now, ...carryUnknown(step) }
    : {
        ...scheduleOf(step),
        state: 'skipped',
        skipReason: 'moment-passed',
        at: now,
        by,
        countsFrom: step.date,
      };

/** The earliest step that is due and may go. */
function firstDue(submission: Submission, now: EpochSeconds): DueStep | null {
  const paused = submission.paused !== null;
  let first: (DueStep & { readonly at: EpochSeconds }) | null = null;
  for (const interview of submission.interviews) {
    for (const step of interview.steps) {
      if (step.state !== 'planned') continue;
      const at = stepDueAt(step, paused);
      if (at === null || at > now || (first && first.at <= at)) continue;
      if (isFollowUp(step.kind) && !isNext(interview.steps, step)) continue;
      first = { interviewId: interview.id, step, at };
    }
  }
  return first && { interviewId: first.interviewId, step: first.step };
}
