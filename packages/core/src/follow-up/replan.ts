import { dateIn } from '../calendar/wall-time.ts';
import { instantAt } from '../calendar/zones.ts';
import type { Interview } from '../interview/interview.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { type EpochSeconds, minutes, type PlainDate, type TimeZone } from '../kernel/time.ts';
import type { Submission } from '../submission/submission.ts';
import {
  type DateRules,
  isThankYouUseful,
  lateAfterSeconds,
  planAfterGap,
  planAtOnce,
  planConfirmation,
  planFirstFollowUp,
  planReminder,
  planThankYou,
} from './dates.ts';
import { endsOf } from './ends.ts';
import type { Context } from './rules.ts';
import {
  carryDecision,
  carryUnknown,
  type DateOverride,
  type FollowUpKind,
  followUpKinds,
  type HeldStep,
  isFollowUp,
  isUnsent,
  type Schedule,
  type SkippedStep,
  type Step,
  type StepIdentity,
  type StepKind,
  stepKinds,
} from './step.ts';

/** How a re-planning treats what it finds. */
export interface ReplanOptions {
  /** Steps to create in the interview's present cycle. */
  readonly fresh?: { readonly interviewId: InterviewId; readonly kinds: readonly StepKind[] };
  /** The employer's date changed: held steps whose moment now lies ahead are planned again. */
  readonly releaseHeld?: boolean;
  /** A follow-up whose moment is past is held however little it is past. (dates 6; date removed) */
  readonly holdAnyPast?: boolean;
}

/** The zone in which the candidate's hours and quiet hours are read. */
export const candidateZone = (submission: Submission, interview: Interview): TimeZone =>
  submission.candidate.timeZone ?? interview.timeZone;

/** The interview's date, in its own zone. */
export const interviewDate = (interview: Interview): PlainDate => interview.startsAt.slice(0, 10);

/** Delivery within this of the planned moment counts as that moment for the rest after the thank-you. */
const punctualSeconds = minutes(15);

/**
 * Computes every unsent step anew from the submission's facts: dates from the rules, ends from what happened. What
 * was sent, claimed, failed, or skipped by a person stays. Running it twice changes nothing the second time.
 */
export function replan(submission: Submission, context: Context, options: ReplanOptions = {}): Submission {
  return {
    ...submission,
    basis: context.rules.basis,
    interviews: submission.interviews.map((interview) => ({
      ...interview,
      steps: replanInterview(submission, interview, context, options),
    })),
  };
}

function replanInterview(
  submission: Submission,
  interview: Interview,
  context: Context,
  options: ReplanOptions,
): readonly Step[] {
  const fresh = options.fresh?.interviewId === interview.id ? options.fresh.kinds : [];
  const isCurrent = (step: Step) => step.cycle === interview.cycle;
  const zone = candidateZone(submission, interview);
  const plan: Planning = { submission, interview, context, options, zone };
  const steps = interview.steps.map((step) => (isCurrent(step) ? step : leftBehind(plan, step)));
  const earlier = steps.filter((step) => !isCurrent(step));
  const current = new Map(steps.filter(isCurrent).map((step) => [step.kind, step]));

  const done = new Map<StepKind, Step>();
  for (const kind of stepKinds) {
    const step = current.get(kind);
    if (!step && !fresh.includes(kind)) continue;
    done.set(kind, step && isSettled(step) ? step : planStep(plan, kind, step, done));
  }
  return [...earlier, ...done.values()];
}

interface Planning {
  readonly submission: Submission;
  readonly interview: Interview;
  readonly context: Context;
  readonly options: ReplanOptions;
  readonly zone: TimeZone;
}

/**
 * An open step of an earlier cycle. A thank-you belongs to the interview, however often the follow-ups start: it takes
 * the present cycle's identity. Anything else, a claim that was given back after the next cycle was opened, makes way.
 */
function leftBehind(plan: Planning, step: Step): Step {
  if (!isUnsent(step)) return step;
  const { interview, context } = plan;
  const isReplaced = interview.steps.some(
    ({ kind, cycle }) => kind === step.kind && cycle === interview.cycle,
  );
  if (step.kind === 'thank-you' && !isReplaced) return { ...step, cycle: interview.cycle };
  const { kind, cycle, plannedAt, date, reason } = step;
  return {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    ...carryUnknown(step),
    state: 'skipped',
    skipReason: 'moment-passed',
    at: context.now,
    by: context.by,
    countsFrom: date,
  };
}

/** Steps that facts no longer move: sent, on their way, failed, skipped by a person or since their moment passed. */
const isSettled = (step: Step): boolean =>
  step.state === 'sent' ||
  step.state === 'claimed' ||
  step.state === 'failed' ||
  (step.state === 'skipped' &&
    (step.skipReason === 'skipped-by-recruiter' || step.skipReason === 'moment-passed'));

function planStep(
  plan: Planning,
  kind: StepKind,
  step: Step | undefined,
  done: ReadonlyMap<StepKind, Step>,
): Step {
  const { submission, interview } = plan;
  const ends = endsOf(submission, interview, kind);
  const [reason] = ends;
  const override = overrideOf(step);
  const schedule = scheduleOf(plan, kind, step, override, done);
  if (reason !== undefined) {
    if (step?.state === 'skipped' && (ends.includes(step.skipReason) || isOver(plan, kind, schedule)))
      return step;
    return skip(plan, kind, step, schedule, reason);
  }
  return isFollowUp(kind)
    ? planFollowUp(plan, kind, step, schedule, override, done)
    : planPunctual(plan, kind, step, schedule, override);
}

/** The date a person chose: also that of a step which something ended, for when it comes back. */
const overrideOf = (step: Step | undefined): DateOverride | undefined =>
  step?.state === 'planned' ? step.override : step?.state === 'skipped' ? step.kept?.override : undefined;

const skip = (
  { interview, context }: Planning,
  kind: StepKind,
  step: Step | undefined,
  schedule: Schedule,
  skipReason: SkippedStep['skipReason'],
): SkippedStep => ({
  kind,
  cycle: interview.cycle,
  ...schedule,
  ...carryUnknown(step),
  ...carryDecision(step),
  state: 'skipped',
  skipReason,
  at: context.now,
  by: context.by,
  countsFrom: schedule.date,
});

/** Confirmation, reminder, changed, cancelled, thank-you: useful until a moment, then skipped. */
function planPunctual(
  plan: Planning,
  kind: StepKind,
  step: Step | undefined,
  schedule: Schedule,
  override: DateOverride | undefined,
): Step {
  const { interview, context } = plan;
  if (step?.state === 'held') return step;
  if (step?.state === 'planned') {
    if (step.plannedAt === schedule.plannedAt || step.forced) return step;
    return { ...step, ...schedule, dueAt: schedule.plannedAt };
  }
  if (hasPassed(interview, kind, schedule, context.now, step === undefined)) {
    return step ?? skip(plan, kind, step, schedule, 'moment-passed');
  }
  const identity = { kind, cycle: interview.cycle };
  const heldBefore = holdAgain(identity, step, schedule, context.now);
  if (heldBefore) return heldBefore;
  return {
    ...identity,
    ...schedule,
    state: 'planned',
    dueAt: schedule.plannedAt,
    ...(override ? { override } : {}),
    ...carryUnknown(step),
  };
}

/** A step that waited for a person when something ended it waits again when it comes back. */
const holdAgain = (
  identity: StepIdentity,
  step: Step | undefined,
  schedule: Schedule,
  now: EpochSeconds,
): HeldStep | null =>
  step?.state === 'skipped' && step.kept?.holdReason
    ? {
        ...identity,
        ...schedule,
        state: 'held',
        holdReason: step.kept.holdReason,
        at: now,
        ...carryUnknown(step),
      }
    : null;

/** A step that no longer could help keeps the reason it was skipped for. */
const isOver = ({ interview, context }: Planning, kind: StepKind, schedule: Schedule): boolean =>
  !isFollowUp(kind) && hasPassed(interview, kind, schedule, context.now, false);

function hasPassed(
  interview: Interview,
  kind: StepKind,
  schedule: Schedule,
  now: EpochSeconds,
  isNew: boolean,
): boolean {
  if (kind === 'thank-you') return !isThankYouUseful(Math.max(schedule.plannedAt, now), interview.end);
  if (kind === 'reminder' && isNew) return schedule.plannedAt < now;
  if (kind === 'interview-cancelled') return now >= interview.end;
  return now >= interview.start;
}

function planFollowUp(
  plan: Planning,
  kind: FollowUpKind,
  step: Step | undefined,
  schedule: Schedule,
  override: DateOverride | undefined,
  done: ReadonlyMap<StepKind, Step>,
): Step {
  const { interview, context, options } = plan;
  const { now } = context;
  const identity = { kind, cycle: interview.cycle };
  const blocked = isBlocked(kind, done);
  const carried = step?.state === 'planned' ? step : undefined;

  if (step?.state === 'held') {
    return options.releaseHeld && schedule.plannedAt >= now
      ? {
          ...identity,
          ...schedule,
          state: 'planned',
          dueAt: blocked ? null : schedule.plannedAt,
          ...carryUnknown(step),
        }
      : step;
  }
  if (carried && carried.plannedAt === schedule.plannedAt) {
    if (blocked) return carried.dueAt === null ? carried : { ...carried, dueAt: null };
    return carried.dueAt === null ? { ...carried, ...schedule, dueAt: schedule.plannedAt } : carried;
  }
  const heldBefore = holdAgain(identity, step, schedule, now);
  if (heldBefore && !(options.releaseHeld && schedule.plannedAt >= now)) return heldBefore;
  const past = now - schedule.plannedAt;
  const isPast = options.holdAnyPast || step === undefined ? past > 0 : past > lateAfterSeconds;
  if (isPast && !blocked && !carried?.forced) {
    return {
      ...identity,
      ...schedule,
      state: 'held',
      holdReason: step === undefined ? 'past-when-logged' : 'late',
      at: now,
      ...carryUnknown(step),
    };
  }
  return {
    ...identity,
    ...schedule,
    state: 'planned',
    dueAt: blocked ? null : carried?.forced ? carried.dueAt : schedule.plannedAt,
    ...(override ? { override } : {}),
    ...(carried?.forced ? { forced: carried.forced } : {}),
    ...carryUnknown(step),
  };
}

/** An earlier follow-up waits for a person: what comes after it has no date yet. */
const isBlocked = (kind: FollowUpKind, done: ReadonlyMap<StepKind, Step>): boolean =>
  followUpKinds.slice(0, followUpKinds.indexOf(kind)).some((earlier) => {
    const state = done.get(earlier)?.state;
    return state === 'held' || state === 'failed';
  });

/** What a step that moves with nothing was planned for; not the rest of it, which belongs to its state. */
const scheduleIn = ({ plannedAt, date, reason }: Step): Schedule => ({ plannedAt, date, reason });

function scheduleOf(
  plan: Planning,
  kind: StepKind,
  step: Step | undefined,
  override: DateOverride | undefined,
  done: ReadonlyMap<StepKind, Step>,
): Schedule {
  const { interview, context, zone } = plan;
  const rules: DateRules = { policy: context.rules.policy, calendar: context.rules.calendar, zone };
  switch (kind) {
    case 'confirmation':
      return step ? scheduleIn(step) : planConfirmation(context.now, zone);
    case 'interview-changed':
    case 'interview-cancelled':
      return step ? scheduleIn(step) : planAtOnce(context.now, zone);
    case 'reminder':
      return planReminder(interview.start, zone);
    case 'thank-you':
      return override
        ? overridden(override, zone)
        : planThankYou(interview.end, interview.loggedAt, rules.policy, zone);
    case 'first-follow-up':
      if (override) return overridden(override, zone);
      return planFirstFollowUp(
        interview.countsFrom ?? interviewDate(interview),
        interview.decisionDate,
        thankYouMoment(done.get('thank-you') ?? lastThankYou(interview)),
        rules,
        interview.countsFrom !== null,
      );
    case 'second-follow-up':
    case 'move-on': {
      const after = kind === 'second-follow-up' ? 'first-follow-up' : 'second-follow-up';
      const before = done.get(after);
      const anchor = before ? anchorOf(before) : interviewDate(interview);
      if (override && override.date > anchor) return overridden(override, zone);
      return planAfterGap(after, anchor, interview.decisionDate, rules);
    }
  }
}

const overridden = (override: DateOverride, zone: TimeZone): Schedule => ({
  plannedAt: instantAt(override.date, override.hour * 60, zone),
  date: override.date,
  reason:
    override.why === 'moved' ? { rule: 'moved' } : { rule: 'resumed', resumedOn: dateIn(override.at, zone) },
});

const anchorOf = (step: Step): PlainDate =>
  step.state === 'sent' || step.state === 'skipped' ? step.countsFrom : step.date;

const lastThankYou = (interview: Interview): Step | undefined =>
  interview.steps.findLast((step) => step.kind === 'thank-you');

/** When the thank-you leaves or left; a few minutes' delay does not move the first follow-up by a day. */
function thankYouMoment(step: Step | undefined): EpochSeconds | null {
  if (!step || step.state === 'skipped' || step.state === 'failed' || step.state === 'held') return null;
  if (step.state !== 'sent') return step.plannedAt;
  return step.sentAt - step.plannedAt > punctualSeconds ? step.sentAt : step.plannedAt;
}
