import { dateIn } from '../calendar/wall-time.ts';
import { decisionFloor } from '../follow-up/dates.ts';
import { candidateZone, interviewDate } from '../follow-up/replan.ts';
import type { Context } from '../follow-up/rules.ts';
import { isFollowUp } from '../follow-up/step.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { PlainDate } from '../kernel/time.ts';
import { type Changed, findInterview, happened, settle, withInterview } from '../submission/change.ts';
import { checkReopening, reopenStage } from '../submission/reopening.ts';
import { isClosed } from '../submission/stage.ts';
import type { Submission } from '../submission/submission.ts';
import type { Interview } from './interview.ts';
import { cyclesWithoutAsking, freshFollowUps, openCycle, sequencesSent } from './open-cycle.ts';
import { checkDecisionDate } from './timing.ts';

export interface SetDecisionDate {
  readonly interviewId: InterviewId;
  /** In the interview's zone; `null` removes it. */
  readonly decisionDate: PlainDate | null;
  /** The recruiter agreed to what was asked: to reopen, or to a fourth sequence. */
  readonly confirmed?: boolean;
}

/**
 * The employer named, moved or withdrew a date. No follow-up goes before it plus the buffer; if the first already
 * went, the sequence starts again from there. Learnt after the submission closed as No response it reopens it, once
 * the recruiter confirms.
 *
 * Refuses `decision-date/in-the-past`, `decision-date/before-interview`, `decision-date/too-far-ahead`,
 * `interview/already-cancelled`, `submission/closed`, `follow-up/too-many-cycles`; of a submission closed as No
 * response `confirmation/needed` and, 90 days after the close, `submission/reopen-expired`.
 */
export function setDecisionDate(
  submission: Submission,
  command: SetDecisionDate,
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  const opened = reopened(submission, command, context);
  if (!opened.ok) return opened;
  const wasClosed = opened.value !== submission;
  const before = wasClosed ? withoutClose(found.value) : found.value;
  const dated = withDecisionDate(opened.value, before, command, context);
  if (!dated.ok) return dated;
  const { interview, restarted } = dated.value;
  return settle(
    submission,
    withInterview(opened.value, interview),
    context,
    [
      ...(wasClosed ? [happened('Reopened', context)] : []),
      happened('DecisionDateChanged', context, {
        interviewId: interview.id,
        data: { from: found.value.decisionDate, to: command.decisionDate },
      }),
      ...(restarted
        ? [happened('CycleStarted', context, { interviewId: interview.id, data: { cycle: interview.cycle } })]
        : []),
    ],
    restarted ? freshFollowUps(interview) : { releaseHeld: true, holdAnyPast: command.decisionDate === null },
  );
}

/** The submission itself while it is open; reopened where it closed without a response and the recruiter agrees. */
function reopened(
  submission: Submission,
  { decisionDate, confirmed }: SetDecisionDate,
  context: Context,
): Decision<Submission> {
  if (!isClosed(submission.stage)) return accept(submission);
  if (submission.stage !== 'no-response' || decisionDate === null) {
    return refuse('submission/closed', 'This submission is closed. Reopen it to follow up again.');
  }
  const inTime = checkReopening(submission, context.now);
  if (!inTime.ok) return inTime;
  return confirmed
    ? accept(reopenStage(submission, context))
    : refuse(
        'confirmation/needed',
        `This submission closed as No response. Confirm to reopen it and to follow up after ${decisionDate}.`,
        'confirmed',
      );
}

/** The interview without the end that closing without a response put on it. */
const withoutClose = (interview: Interview): Interview => ({
  ...interview,
  ends: interview.ends.filter(({ reason }) => reason !== 'no-response'),
});

interface Dated {
  readonly interview: Interview;
  readonly restarted: boolean;
}

/** The interview with the new date, in its next cycle where the first follow-up already left. */
export function withDecisionDate(
  submission: Submission,
  interview: Interview,
  { decisionDate, confirmed }: Omit<SetDecisionDate, 'interviewId'>,
  context: Context,
): Decision<Dated> {
  if (interview.status === 'cancelled') {
    return refuse('interview/already-cancelled', 'This interview was cancelled; nobody decides about it.');
  }
  if (decisionDate === null)
    return { ok: true, value: { interview: { ...interview, decisionDate }, restarted: false } };
  if (decisionDate < dateIn(context.now, interview.timeZone)) {
    return refuse(
      'decision-date/in-the-past',
      `The decision date ${decisionDate} has gone by. Give a date from today on.`,
      'decisionDate',
    );
  }
  const checked = checkDecisionDate(decisionDate, interviewDate(interview));
  if (!checked.ok) return checked;
  const dated = { ...interview, decisionDate, countsFrom: null };
  const left = interview.steps.some(
    (step) =>
      step.kind === 'first-follow-up' &&
      step.cycle === interview.cycle &&
      (step.state === 'sent' || step.state === 'claimed'),
  );
  if (!left) {
    const zone = candidateZone(submission, interview);
    const floor = decisionFloor(decisionDate, { ...context.rules, zone });
    return { ok: true, value: { interview: withoutEarlierMoves(dated, floor), restarted: false } };
  }
  if (sequencesSent(interview) >= cyclesWithoutAsking && !confirmed) {
    return refuse(
      'follow-up/too-many-cycles',
      `The follow-ups have started ${cyclesWithoutAsking} times for this interview. Confirm to start them again.`,
      'confirmed',
    );
  }
  return { ok: true, value: { interview: openCycle(dated), restarted: true } };
}

/** A follow-up moved by hand to a day before the employer's date gives way to it. */
const withoutEarlierMoves = (interview: Interview, floor: PlainDate): Interview => ({
  ...interview,
  steps: interview.steps.map((step) => {
    if (step.state !== 'planned' || !step.override || !isFollowUp(step.kind)) return step;
    if (step.override.date >= floor) return step;
    const { override: _override, ...rest } = step;
    return rest;
  }),
});
