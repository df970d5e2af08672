import { type ReplanOptions, replan } from '../follow-up/replan.ts';
import type { Context } from '../follow-up/rules.ts';
import { stepChanges } from '../follow-up/step-changes.ts';
import type { Interview, PlanEnd } from '../interview/interview.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { SubmissionEvent } from './event.ts';
import type { Stage } from './stage.ts';
import type { Submission } from './submission.ts';

/** What a command decided: the new state and what happened, to be written together. */
export interface Changed {
  readonly submission: Submission;
  readonly events: readonly SubmissionEvent[];
}

/** An event of this moment by this actor. */
export const happened = (
  type: SubmissionEvent['type'],
  context: Context,
  about: Pick<SubmissionEvent, 'interviewId' | 'step' | 'data'> = {},
): SubmissionEvent => ({ type, at: context.now, by: context.by, ...about });

/** Re-plans after a change of facts, and adds what that did to the history. */
export function settle(
  before: Submission,
  changed: Submission,
  context: Context,
  events: readonly SubmissionEvent[],
  options?: ReplanOptions,
): Decision<Changed> {
  const submission = replan(changed, context, options);
  const stage =
    before.stage === submission.stage
      ? []
      : [happened('StageChanged', context, { data: { from: before.stage, to: submission.stage } })];
  return accept({ submission, events: [...events, ...stage, ...stepChanges(before, submission, context)] });
}

export const inStage = (submission: Submission, stage: Stage, now: number): Submission =>
  submission.stage === stage ? submission : { ...submission, stage, stageSince: now };

export const withInterview = (submission: Submission, interview: Interview): Submission => ({
  ...submission,
  interviews: submission.interviews.map((other) => (other.id === interview.id ? interview : other)),
});

/** Adds an end to the plans of some interviews. */
export const endPlans = (
  submission: Submission,
  end: PlanEnd,
  which: (interview: Interview) => boolean = () => true,
): Submission => ({
  ...submission,
  interviews: submission.interviews.map((interview) =>
    which(interview) ? { ...interview, ends: [...interview.ends, end] } : interview,
  ),
});

export function findInterview(submission: Submission, id: InterviewId): Decision<Interview> {
  const interview = submission.interviews.find((candidate) => candidate.id === id);
  return interview
    ? accept(interview)
    : refuse('interview/not-found', 'This submission has no such interview.', 'interviewId');
}
