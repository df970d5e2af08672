import { hasLaterRound } from '../follow-up/ends.ts';
import { type Step, stepKey } from '../follow-up/step.ts';
import type { Interview } from '../interview/interview.ts';
import type { InterviewId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { isClosed } from './stage.ts';
import type { Submission } from './submission.ts';

/** Something only a person can decide, in the order of urgency. */
export const questionKinds = [
  /** The candidate, or the employer after the close, said something that waits for a yes. */
  'confirm-answer',
  /** A step is held or failed: send now, or skip. */
  'decide-step',
  /** The candidate says that the interview did not take place: what happened? */
  'say-outcome',
  /** It did not take place: a new date, or an end? */
  'what-next',
  /** The last mail was not sent, so nothing closes the submission: close it as No response? */
  'close-as-no-response',
  /** The last mail will close it in two days: keep it open? */
  'closes-soon',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  readonly kind: QuestionKind;
  readonly interviewId: InterviewId;
  /** `stepKey`, where it is about one. */
  readonly step?: string;
}

/** The last mail shows on Today two days before it closes the submission. (product.md, dates 8) */
const closesSoonSeconds = 2 * 86_400;

/** What a submission asks its recruiter now. Asking changes nothing; each has its command. */
export function questionsOf(submission: Submission, now: EpochSeconds): readonly Question[] {
  const { pendingAnswer } = submission;
  const questions: Question[] = pendingAnswer
    ? [{ kind: 'confirm-answer', interviewId: pendingAnswer.interviewId }]
    : [];
  if (!isClosed(submission.stage)) {
    for (const interview of submission.interviews)
      questions.push(...aboutInterview(submission, interview, now));
  }
  return questions.sort((one, other) => questionKinds.indexOf(one.kind) - questionKinds.indexOf(other.kind));
}

function aboutInterview(
  submission: Submission,
  interview: Interview,
  now: EpochSeconds,
): readonly Question[] {
  const ask = (kind: QuestionKind, step?: Step): Question => ({
    kind,
    interviewId: interview.id,
    ...(step ? { step: stepKey(step) } : {}),
  });
  const undecided = interview.steps.filter(({ state }) => state === 'held' || state === 'failed');
  const questions = undecided.map((step) => ask('decide-step', step));
  if (hasLaterRound(submission, interview) || interview.status === 'cancelled') return questions;

  const outcome = interview.outcome?.kind;
  if (outcome === 'did-not-take-place') return [...questions, ask('say-outcome')];
  if (outcome && outcome !== 'took-place') return [...questions, ask('what-next')];
  const moveOn = interview.steps.findLast(({ kind }) => kind === 'move-on');
  if (!moveOn || submission.stage !== 'interviewed' || submission.keepOpen) return questions;
  if (isUnanswered(moveOn, now)) questions.push(ask('close-as-no-response', moveOn));
  if (moveOn.state === 'planned' && moveOn.dueAt !== null && moveOn.dueAt - now <= closesSoonSeconds) {
    questions.push(ask('closes-soon', moveOn));
  }
  return questions;
}

/** Skipped by a person; or it could not reach the candidate, and its moment has come. */
function isUnanswered(moveOn: Step, now: EpochSeconds): boolean {
  if (moveOn.state !== 'skipped') return false;
  switch (moveOn.skipReason) {
    case 'skipped-by-recruiter':
      return true;
    case 'no-address':
    case 'opted-out':
    case 'undeliverable':
      return moveOn.plannedAt <= now;
    default:
      return false;
  }
}
