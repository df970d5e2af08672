import type { Interview } from '../interview/interview.ts';
import { system } from '../kernel/actor.ts';
import type { AttemptId, InterviewId, MessageId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { type Changed, endPlans, inStage, withInterview } from '../submission/change.ts';
import type { SubmissionEvent } from '../submission/event.ts';
import { isClosed } from '../submission/stage.ts';
import type { Submission } from '../submission/submission.ts';
import { countedDate } from './dates.ts';
import { hasLaterRound } from './ends.ts';
import { leaseSeconds } from './lease.ts';
import { stepDueAt } from './next-due.ts';
import { candidateZone, replan } from './replan.ts';
import type { Context, Rules } from './rules.ts';
import {
  type ClaimedStep,
  carryUnknown,
  type FailReason,
  type Step,
  type StepIdentity,
  stepKey,
} from './step.ts';
import { stepChanges } from './step-changes.ts';

const isSame = (one: StepIdentity, other: StepIdentity): boolean =>
  one.kind === other.kind && one.cycle === other.cycle;

const replaceStep = (submission: Submission, interview: Interview, step: Step): Submission =>
  withInterview(submission, {
    ...interview,
    steps: interview.steps.map((other) => (isSame(other, step) ? step : other)),
  });

/**
 * Takes a due step for one attempt. The caller writes it with a check that the candidate's facts are still those the
 * plan knows, then sends within two seconds. `null`: the step is no longer planned.
 */
export function claimStep(
  submission: Submission,
  interviewId: InterviewId,
  identity: StepIdentity,
  attempt: { readonly id: AttemptId; readonly now: EpochSeconds },
): Changed | null {
  const interview = submission.interviews.find(({ id }) => id === interviewId);
  const step = interview?.steps.find((other) => isSame(other, identity));
  if (!interview || step?.state !== 'planned' || step.dueAt === null) return null;
  const { notBefore: _notBefore, ...kept } = step;
  const claimed: ClaimedStep = {
    ...kept,
    state: 'claimed',
    dueAt: step.dueAt,
    attemptId: attempt.id,
    claimedAt: attempt.now,
    leaseUntil: attempt.now + leaseSeconds,
  };
  return {
    submission: replaceStep(submission, interview, claimed),
    events: [
      {
        type: 'StepClaimed',
        at: attempt.now,
        by: system,
        interviewId,
        step: stepKey(step),
        data: { attempt: attempt.id },
      },
    ],
  };
}

interface Attempted {
  readonly interview: Interview;
  readonly step: Step;
}

/** The step an attempt was for, whatever became of it since. */
export function findAttempt(submission: Submission, attemptId: AttemptId): Attempted | null {
  for (const interview of submission.interviews) {
    for (const step of interview.steps) {
      const isLive = (step.state === 'claimed' || step.state === 'sent') && step.attemptId === attemptId;
      const wasUnknown = carryUnknown(step).unknownAttempts?.includes(attemptId);
      if (isLive || wasUnknown) return { interview, step };
    }
  }
  return null;
}

/**
 * Records that the mail service accepted an attempt, from its reply or from its event. Everything that happened
 * meanwhile stands. A sent `move-on` closes the submission as No response, unless a later interview exists or the
 * recruiter keeps it open. `null`: nothing to record (known already, or no such attempt).
 */
export function recordSent(
  before: Submission,
  attempt: { readonly id: AttemptId; readonly messageId: MessageId; readonly sentAt: EpochSeconds },
  context: { readonly now: EpochSeconds; readonly rules: Rules },
): Changed | null {
  const found = findAttempt(before, attempt.id);
  if (!found || found.step.state === 'sent') return null;
  const { interview, step } = found;
  const acting: Context = { ...context, by: system };
  const { kind, cycle, plannedAt, date, reason } = step;
  const recorded = replaceStep(before, interview, {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    state: 'sent',
    attemptId: attempt.id,
    messageId: attempt.messageId,
    sentAt: attempt.sentAt,
    countsFrom: countedDate(step, attempt.sentAt, 'sent', candidateZone(before, interview)),
  });
  const about = { at: context.now, by: system, interviewId: interview.id };
  const sent: SubmissionEvent = {
    type: 'StepSent',
    ...about,
    step: stepKey(step),
    data: { attempt: attempt.id, messageId: attempt.messageId },
  };
  const closes =
    kind === 'move-on' &&
    cycle === interview.cycle &&
    !before.keepOpen &&
    !isClosed(before.stage) &&
    before.stage === 'interviewed' &&
    !hasLaterRound(before, interview);
  if (!closes) {
    const submission = replan(recorded, acting);
    return { submission, events: [sent, ...stepChanges(recorded, submission, acting)] };
  }
  const closed = endPlans(inStage(recorded, 'no-response', context.now), {
    scope: 'all',
    reason: 'no-response',
    at: context.now,
    by: system,
  });
  const submission = replan(closed, acting);
  const stage: SubmissionEvent = {
    type: 'StageChanged',
    at: context.now,
    by: system,
    data: { from: before.stage, to: 'no-response' },
  };
  return { submission, events: [sent, stage, ...stepChanges(recorded, submission, acting)] };
}

/**
 * Gives a claim back unsent: throttled, over quota, switched off, or more than two seconds gone. What ended the step
 * meanwhile takes effect. `null`: the claim is not there any more.
 */
export function releaseClaim(
  before: Submission,
  attemptId: AttemptId,
  notBefore: EpochSeconds | null,
  context: { readonly now: EpochSeconds; readonly rules: Rules },
): Changed | null {
  const found = findAttempt(before, attemptId);
  if (found?.step.state !== 'claimed' || found.step.attemptId !== attemptId) return null;
  const { attemptId: _id, claimedAt: _claimedAt, leaseUntil: _lease, ...kept } = found.step;
  const acting: Context = { ...context, by: system };
  const released = replaceStep(before, found.interview, {
    ...kept,
    state: 'planned',
    ...(notBefore === null ? {} : { notBefore }),
  });
  const submission = replan(released, acting);
  const event: SubmissionEvent = {
    type: 'StepReleased',
    at: context.now,
    by: system,
    interviewId: found.interview.id,
    step: stepKey(found.step),
    data: { attempt: attemptId, notBefore },
  };
  return { submission, events: [event, ...stepChanges(released, submission, acting)] };
}

/**
 * The mail service refused the mail for good, or it could not be composed. A mail that was taken may still be rejected:
 * then it was not sent after all. `null`: the claim is gone.
 */
export function recordFailure(
  before: Submission,
  attemptId: AttemptId,
  failReason: FailReason,
  context: { readonly now: EpochSeconds; readonly rules: Rules },
): Changed | null {
  const found = findAttempt(before, attemptId);
  if (found?.step.state !== 'claimed' && found?.step.state !== 'sent') return null;
  if (found.step.attemptId !== attemptId) return null;
  const { kind, cycle, plannedAt, date, reason } = found.step;
  const acting: Context = { ...context, by: system };
  const failed = replaceStep(before, found.interview, {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    state: 'failed',
    failReason,
    at: context.now,
    // An attempt before it may have arrived all the same.
    ...carryUnknown(found.step),
  });
  const submission = replan(failed, acting);
  const event: SubmissionEvent = {
    type: 'StepFailed',
    at: context.now,
    by: system,
    interviewId: found.interview.id,
    step: stepKey(found.step),
    data: { attempt: attemptId, reason: failReason },
  };
  return { submission, events: [event, ...stepChanges(failed, submission, acting)] };
}

/** Lets every due step wait, unclaimed, for instance while the agency's sending switch is off. Counts as lateness. */
export function postponeDue(submission: Submission, now: EpochSeconds, notBefore: EpochSeconds): Submission {
  const paused = submission.paused !== null;
  return {
    ...submission,
    interviews: submission.interviews.map((interview) => ({
      ...interview,
      steps: interview.steps.map((step) => {
        const due = step.state === 'planned' ? stepDueAt(step, paused) : null;
        return due !== null && due <= now ? { ...step, notBefore } : step;
      }),
    })),
  };
}
