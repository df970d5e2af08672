import { dateIn } from '../calendar/wall-time.ts';
import { interviewDate } from '../follow-up/replan.ts';
import type { Context } from '../follow-up/rules.ts';
import type { Interview, PlanEnd } from '../interview/interview.ts';
import { freshFollowUps } from '../interview/open-cycle.ts';
import { withDecisionDate } from '../interview/set-decision-date.ts';
import { checkDecisionDate } from '../interview/timing.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { PlainDate } from '../kernel/time.ts';
import { type Changed, endPlans, findInterview, happened, settle, withInterview } from './change.ts';
import { moveTo } from './move-stage.ts';
import { withoutPending } from './pending-answer.ts';
import { isClosed } from './stage.ts';
import type { Answer, PendingAnswer, Submission } from './submission.ts';

export interface RecordAnswer {
  readonly interviewId: InterviewId;
  readonly answer: Answer;
  /** With `needs-more-time`: the new decision date. */
  readonly until?: PlainDate | null;
  /** The recruiter agreed to a fourth sequence. */
  readonly confirmed?: boolean;
}

/**
 * The employer answered. From a recruiter it takes effect at once. From the candidate the mails stop at once and the
 * stage waits for a recruiter; saying it again changes nothing, saying something else corrects it. On a closed
 * submission everything waits for a recruiter. Accepted in every state.
 *
 * Refuses `interview/not-found`, and for `needs-more-time` what a decision date refuses.
 */
export function recordAnswer(
  submission: Submission,
  command: RecordAnswer,
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  if (command.answer === 'needs-more-time') {
    const checked = checkUntil(found.value, command.until ?? null, context);
    if (!checked.ok) return checked;
  }
  const answered = happened('EmployerAnswered', context, {
    interviewId: command.interviewId,
    data: { answer: command.answer, until: command.until ?? null },
  });
  const said = context.by.kind === 'candidate' ? saidBefore(submission, command) : null;
  if (said === 'the same') return accept({ submission, events: [] });
  if (isClosed(submission.stage)) return wait(submission, submission, command, context, [answered]);
  if (context.by.kind === 'candidate') {
    const stopped = endPlans(
      said ? withoutPending(submission, said) : submission,
      endFor(command.answer, context),
      ({ id }) => endsEveryInterview(command.answer) || id === command.interviewId,
    );
    return wait(submission, stopped, command, context, [answered]);
  }
  const overruled = command.answer === 'needs-more-time' ? overrule(submission) : submission;
  const interview = findInterview(overruled, command.interviewId);
  if (!interview.ok) return interview;
  return applyAnswer(submission, overruled, interview.value, command, context, [answered]);
}

/** What they need more time for goes on, whatever the candidate made of what they heard. */
const overrule = (submission: Submission): Submission =>
  submission.pendingAnswer?.by.kind === 'candidate'
    ? withoutPending(submission, submission.pendingAnswer)
    : submission;

/** What the candidate said about this interview before, while it still waits: in other words it is corrected. */
function saidBefore(
  { pendingAnswer }: Submission,
  { interviewId, answer, until }: RecordAnswer,
): PendingAnswer | 'the same' | null {
  if (pendingAnswer?.by.kind !== 'candidate' || pendingAnswer.interviewId !== interviewId) return null;
  const isSame = pendingAnswer.answer === answer && pendingAnswer.until === (until ?? null);
  return isSame ? 'the same' : pendingAnswer;
}

function checkUntil(interview: Interview, until: PlainDate | null, context: Context): Decision<unknown> {
  if (until === null) {
    return refuse('decision-date/in-the-past', 'Say until when they need more time.', 'until');
  }
  if (until < dateIn(context.now, interview.timeZone)) {
    return refuse('decision-date/in-the-past', `${until} has gone by. Give a date from today on.`, 'until');
  }
  return checkDecisionDate(until, interviewDate(interview), 'until');
}

const endsEveryInterview = (answer: Answer): boolean => answer === 'offer' || answer === 'rejected';

const endFor = (answer: Answer, { now, by }: Context): PlanEnd => ({
  scope: answer === 'rejected' ? 'coaching' : 'follow-ups',
  reason: 'employer-answered',
  at: now,
  by,
});

function wait(
  before: Submission,
  changed: Submission,
  { interviewId, answer, until }: RecordAnswer,
  context: Context,
  events: readonly Changed['events'][number][],
): Decision<Changed> {
  const pendingAnswer: PendingAnswer = {
    answer,
    interviewId,
    until: until ?? null,
    by: context.by,
    at: context.now,
  };
  return settle(before, { ...changed, pendingAnswer }, context, [
    ...events,
    happened('AnswerPending', context, { interviewId, data: { answer } }),
  ]);
}

/** Lets an answer take effect on plans and stage. */
export function applyAnswer(
  before: Submission,
  submission: Submission,
  interview: Interview,
  command: RecordAnswer,
  context: Context,
  events: readonly Changed['events'][number][],
): Decision<Changed> {
  const settled = { ...submission, pendingAnswer: null };
  switch (command.answer) {
    case 'offer':
      return settle(before, moveTo(settled, { to: 'offer-extended' }, context), context, events);
    case 'rejected':
      return settle(before, moveTo(settled, { to: 'client-rejected' }, context), context, events);
    case 'another-interview':
    case 'other':
      return settle(
        before,
        endPlans(settled, endFor(command.answer, context), ({ id }) => id === interview.id),
        context,
        events,
      );
    case 'needs-more-time': {
      const reopened = { ...interview, ends: interview.ends.filter(({ scope }) => scope !== 'follow-ups') };
      const dated = withDecisionDate(
        submission,
        reopened,
        { decisionDate: command.until ?? null, ...(command.confirmed ? { confirmed: true } : {}) },
        context,
      );
      if (!dated.ok) return dated;
      return settle(
        before,
        withInterview(settled, dated.value.interview),
        context,
        events,
        dated.value.restarted ? freshFollowUps(dated.value.interview) : { releaseHeld: true },
      );
    }
  }
}
