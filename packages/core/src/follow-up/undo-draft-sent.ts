import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import { type Changed, findInterview, happened, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { mayUndo, undoTooLate } from '../submission/undo-window.ts';
import { replaceStep } from './find-step.ts';
import type { Context } from './rules.ts';
import { type SentStep, type Step, stepKey } from './step.ts';

type MarkedStep = SentStep & { readonly candidateSentAt: number };

const isMarked = (step: Step): step is MarkedStep =>
  step.state === 'sent' && step.candidateSentAt !== undefined;

/** The note the candidate said last that they had sent. */
export const lastDraftSent = (steps: readonly Step[]): MarkedStep | undefined =>
  steps
    .filter(isMarked)
    .reduce<MarkedStep | undefined>(
      (last, step) => (last && last.candidateSentAt > step.candidateSentAt ? last : step),
      undefined,
    );

/**
 * The candidate had not sent the note after all: it is unmarked, by the candidate within seven days. Changes no date,
 * as marking it changed none. Nothing changes where it is not marked.
 *
 * @param command `step`: which note; left out: of those that are marked, the last.
 *
 * Refuses `interview/not-found` and `submission/nothing-to-undo` once the days are over.
 */
export function undoDraftSent(
  submission: Submission,
  { interviewId, step: key }: { readonly interviewId: InterviewId; readonly step?: string | undefined },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  const { steps } = found.value;
  const step = lastDraftSent(key === undefined ? steps : steps.filter((one) => stepKey(one) === key));
  if (!step) return accept({ submission, events: [] });
  if (!mayUndo(step.candidateSentAt, context)) return undoTooLate();
  const { candidateSentAt: _said, ...unmarked } = step;
  return accept({
    submission: withInterview(submission, replaceStep(found.value, step, unmarked)),
    events: [happened('DraftSentUndone', context, { interviewId, step: stepKey(step) })],
  });
}
