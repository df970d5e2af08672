import type { Context } from '../follow-up/rules.ts';
import { isFollowUp, isUnsent, type Step, type StepKind } from '../follow-up/step.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import type { PlainDate, PlainDateTime, TimeZone } from '../kernel/time.ts';
import {
  type Changed,
  findInterview,
  happened,
  inStage,
  settle,
  withInterview,
} from '../submission/change.ts';
import { isClosed } from '../submission/stage.ts';
import { stageFromInterviews } from '../submission/stage-from-interviews.ts';
import type { Submission } from '../submission/submission.ts';
import { isHeld, wasAnnounced } from './held.ts';
import type { Interview } from './interview.ts';
import { checkDecisionDate, readTiming, type Timing } from './timing.ts';

export interface RescheduleInterview {
  readonly interviewId: InterviewId;
  readonly startsAt: PlainDateTime;
  /** Left out: as before. */
  readonly timeZone?: TimeZone;
  readonly durationMinutes?: number;
  /** Confirms or replaces the decision date; left out, one that now lies before the interview is cleared. */
  readonly decisionDate?: PlainDate | null;
}

/**
 * Moves an interview. Before it took place: the next cycle of everything unsent and of the reminder, and the
 * candidate is told. After it was held, only a correction of when it was: until the first follow-up, no mail.
 *
 * Refuses `interview/already-held`, `interview/already-cancelled`, `submission/closed` and what the timing refuses.
 */
export function rescheduleInterview(
  submission: Submission,
  command: RescheduleInterview,
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  const interview = found.value;
  if (interview.status === 'cancelled') {
    return refuse('interview/already-cancelled', 'This interview was cancelled. Log a new one instead.');
  }
  if (isClosed(submission.stage)) {
    return refuse('submission/closed', 'This submission is closed. Reopen it first.');
  }
  const timeZone = command.timeZone ?? interview.timeZone;
  const durationMinutes = command.durationMinutes ?? (interview.end - interview.start) / 60;
  const timing = readTiming({ startsAt: command.startsAt, timeZone, durationMinutes }, context.now);
  if (!timing.ok) return timing;
  const date = command.startsAt.slice(0, 10);
  const decisionDate = command.decisionDate === undefined ? interview.decisionDate : command.decisionDate;
  if (command.decisionDate) {
    const checked = checkDecisionDate(command.decisionDate, date);
    if (!checked.ok) return checked;
  }
  const moved: Interview = {
    ...interview,
    startsAt: command.startsAt,
    timeZone,
    ...timing.value,
    decisionDate: decisionDate !== null && decisionDate < date ? null : decisionDate,
  };
  return isHeld(interview, context.now)
    ? correct(submission, interview, moved, timing.value, context)
    : reschedule(submission, interview, moved, context);
}

const firstFollowUpLeft = (interview: Interview): boolean =>
  interview.steps.some(
    (step) => step.kind === 'first-follow-up' && (step.state === 'sent' || step.state === 'claimed'),
  );

function correct(
  submission: Submission,
  interview: Interview,
  moved: Interview,
  { end }: Timing,
  context: Context,
): Decision<Changed> {
  if (end > context.now || firstFollowUpLeft(interview)) {
    return refuse(
      'interview/already-held',
      'This interview already took place, so it cannot be moved. Log the next one as a new interview.',
      'startsAt',
    );
  }
  return settle(submission, withInterview(submission, moved), context, [
    happened('InterviewCorrected', context, {
      interviewId: moved.id,
      data: { from: interview.start, to: moved.start },
    }),
  ]);
}

function reschedule(
  submission: Submission,
  interview: Interview,
  moved: Interview,
  context: Context,
): Decision<Changed> {
  const kept = interview.steps.filter((step) => !isReplaced(step));
  const next: Interview = {
    ...moved,
    outcome: interview.outcome?.kind === 'postponed' ? null : interview.outcome,
    sequence: interview.sequence + 1,
    cycle: interview.cycle + 1,
    steps: kept,
  };
  const announcement: StepKind = wasAnnounced(interview) ? 'interview-changed' : 'confirmation';
  const liesAhead = next.start > context.now;
  const kinds: StepKind[] = liesAhead ? [announcement, 'reminder', 'thank-you'] : ['thank-you'];
  kinds.push('first-follow-up', 'second-follow-up', 'move-on');
  const changed = withInterview(submission, next);
  return settle(
    submission,
    inStage(changed, stageFromInterviews(changed, context.now), context.now),
    context,
    [
      happened('InterviewRescheduled', context, {
        interviewId: next.id,
        data: {
          from: interview.start,
          to: next.start,
          decisionDateCleared: interview.decisionDate !== null && next.decisionDate === null,
        },
      }),
    ],
    { fresh: { interviewId: next.id, kinds } },
  );
}

/** Unsent steps get the next cycle's identity; so do those that were skipped for a reason that may not last. */
const isReplaced = (step: Step): boolean =>
  isUnsent(step) ||
  (step.state === 'skipped' &&
    step.skipReason !== 'skipped-by-recruiter' &&
    (step.skipReason !== 'moment-passed' || isFollowUp(step.kind)));
