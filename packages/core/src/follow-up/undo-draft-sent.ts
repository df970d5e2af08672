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
 * The candidate had not sent the note after all: the latest of an interview that was marked is unmarked, by the
 * candidate within seven days. Changes no date, as marking it changed none. Nothing changes where nothing is marked.
 *
 * Refuses `interview/not-found` and `submission/nothing-to-undo` once the days are over.
 */
export function undoDraftSent(
  submission: Submission,
  { interviewId }: { readonly interviewId: InterviewId },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  const step = lastDraftSent(found.value.steps);
  if (!step) return accept({ submission, events: [] });
  if (!mayUndo(step.candidateSentAt, context)) return undoTooLate();
  const { candidateSentAt: _said, ...unmarked } = step;
  return accept({
    submission: withInterview(submission, replaceStep(found.value, step, unmarked)),
    events: [happened('DraftSentUndone', context, { interviewId, step: stepKey(step) })],
  });
}
