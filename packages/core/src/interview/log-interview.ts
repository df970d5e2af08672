import type { Context } from '../follow-up/rules.ts';
import type { StepKind } from '../follow-up/step.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import type { PlainDate } from '../kernel/time.ts';
import { type Changed, happened, inStage, settle } from '../submission/change.ts';
import { isClosed } from '../submission/stage.ts';
import { stageFromInterviews } from '../submission/stage-from-interviews.ts';
import type { Submission } from '../submission/submission.ts';
import type { Interview, Interviewer, Place } from './interview.ts';
import { checkDecisionDate, readTiming, type TimingInput } from './timing.ts';

export interface LogInterview extends TimingInput {
  readonly id: InterviewId;
  readonly interviewers: readonly Interviewer[];
  readonly place: Place | null;
  readonly decisionDate: PlainDate | null;
  /** What it is about was written down with it. */
  readonly hasTalkingPoints?: boolean;
}

const mostInterviews = 12;

const wholePlan: readonly StepKind[] = [
  'reminder',
  'thank-you',
  'first-follow-up',
  'second-follow-up',
  'move-on',
];

/**
 * Adds an interview and its follow-up plan. The latest interview of a submission takes over the follow-ups of
 * earlier ones; every thank-you stays.
 *
 * Refuses `submission/closed`, `candidate/erased`, `interview/too-many`, what `readTiming` and `checkDecisionDate`
 * refuse. The caller checks that the job order is open (`job-order/closed`).
 */
export function logInterview(
  submission: Submission,
  command: LogInterview,
  context: Context,
): Decision<Changed> {
  if (submission.candidate.erased) {
    return refuse('candidate/erased', 'This candidate was erased; nothing more can be logged for them.');
  }
  if (isClosed(submission.stage) || submission.stage === 'placed') {
    return refuse(
      'submission/closed',
      'This submission is closed. Reopen it before you log another interview.',
    );
  }
  if (submission.interviews.length >= mostInterviews) {
    return refuse('interview/too-many', `A submission holds at most ${mostInterviews} interviews.`);
  }
  const timing = readTiming(command, context.now);
  if (!timing.ok) return timing;
  const decisionDate = checkDecisionDate(command.decisionDate, command.startsAt.slice(0, 10));
  if (!decisionDate.ok) return decisionDate;

  const interview: Interview = {
    id: command.id,
    startsAt: command.startsAt,
    timeZone: command.timeZone,
    ...timing.value,
    interviewers: command.interviewers,
    place: command.place,
    status: 'scheduled',
    outcome: null,
    decisionDate: command.decisionDate,
    loggedAt: context.now,
    ...(command.hasTalkingPoints ? { hasTalkingPoints: true } : {}),
    sequence: 0,
    cycle: 1,
    countsFrom: null,
    ends: [],
    steps: [],
  };
  const added = { ...submission, interviews: [...submission.interviews, interview] };
  const staged = inStage(added, stageFromInterviews(added, context.now), context.now);
  const liesAhead = interview.start > context.now;
  return settle(
    submission,
    staged,
    context,
    [
      happened('InterviewLogged', context, {
        interviewId: interview.id,
        data: { start: interview.start, decisionDate: interview.decisionDate },
      }),
    ],
    { fresh: { interviewId: interview.id, kinds: liesAhead ? ['confirmation', ...wholePlan] : wholePlan } },
  );
}
