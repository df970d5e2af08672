import type { Context } from '../follow-up/rules.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, findInterview, happened, settle } from './change.ts';
import { withoutPending, withoutUnconfirmed } from './pending-answer.ts';
import { applyAnswer } from './record-answer.ts';
import { checkReopening, reopenStage } from './reopening.ts';
import { isClosed } from './stage.ts';
import type { Submission } from './submission.ts';
import { mayUndo, undoTooLate } from './undo-window.ts';

/**
 * A recruiter confirms what the candidate said, or what the employer said after the close; a closed submission is
 * reopened by it.
 *
 * Refuses `submission/nothing-to-undo` where nothing waits, `submission/reopen-expired` 90 days after the close, and
 * what the answer itself refuses.
 */
export function confirmAnswer(
  submission: Submission,
  command: { readonly confirmed?: boolean },
  context: Context,
): Decision<Changed> {
  const pending = submission.pendingAnswer;
  if (!pending) {
    return refuse('submission/nothing-to-undo', 'No answer waits to be confirmed on this submission.');
  }
  const wasClosed = isClosed(submission.stage);
  if (wasClosed) {
    const inTime = checkReopening(submission, context.now);
    if (!inTime.ok) return inTime;
  }
  const restored = withoutPending(wasClosed ? reopenStage(submission, context) : submission, pending);
  const interview = findInterview(restored, pending.interviewId);
  if (!interview.ok) return interview;
  const target = wasClosed ? { ...interview.value, ends: [] } : interview.value;
  return applyAnswer(
    submission,
    wasClosed && pending.answer === 'needs-more-time'
      ? { ...restored, interviews: restored.interviews.map((one) => (one.id === target.id ? target : one)) }
      : restored,
    pending.answer === 'needs-more-time' ? target : interview.value,
    {
      interviewId: pending.interviewId,
      answer: pending.answer,
      until: pending.until,
      ...(command.confirmed ? { confirmed: true } : {}),
    },
    context,
    [
      ...(wasClosed ? [happened('Reopened', context)] : []),
      happened('AnswerConfirmed', context, {
        interviewId: pending.interviewId,
        data: { answer: pending.answer },
      }),
    ],
  );
}

/**
 * Takes a pending answer back: the candidate within seven days, a recruiter always. Steps it ended are planned anew.
 *
 * Refuses `submission/nothing-to-undo`.
 */
export function undoAnswer(submission: Submission, context: Context): Decision<Changed> {
  const pending = submission.pendingAnswer;
  if (!pending) return refuse('submission/nothing-to-undo', 'There is no answer to take back.');
  if (!mayUndo(pending.at, context)) return undoTooLate();
  return settle(submission, withoutUnconfirmed(submission, pending), context, [
    happened('AnswerUndone', context, {
      interviewId: pending.interviewId,
      data: { answer: pending.answer },
    }),
  ]);
}
