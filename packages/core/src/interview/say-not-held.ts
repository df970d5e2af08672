import type { Context } from '../follow-up/rules.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import {
  type Changed,
  findInterview,
  happened,
  inStage,
  settle,
  withInterview,
} from '../submission/change.ts';
import { stageFromInterviews } from '../submission/stage-from-interviews.ts';
import type { Submission } from '../submission/submission.ts';
import { mayUndo, undoTooLate } from '../submission/undo-window.ts';
import type { Interview } from './interview.ts';
import { recordOutcome } from './record-outcome.ts';

interface Command {
  readonly interviewId: InterviewId;
}

/** Whether somebody said already that it did not take place, in whatever words. */
const isKnown = ({ outcome }: Interview): boolean => outcome !== null && outcome.kind !== 'took-place';

/**
 * The candidate says by link that an interview did not take place: its coaching ends, and the recruiter is asked what
 * happened. What the recruiter has said about it stays; saying it twice keeps the first moment.
 *
 * Refuses what `recordOutcome` refuses.
 */
export function sayNotHeld(
  submission: Submission,
  { interviewId }: Command,
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  if (isKnown(found.value)) return accept({ submission, events: [] });
  return recordOutcome(submission, { interviewId, outcome: 'did-not-take-place' }, context);
}

/** What the candidate said by link about an interview and nobody has looked into yet; `null`: nothing. */
export const saidNotHeld = ({ outcome }: Interview): Interview['outcome'] =>
  outcome?.kind === 'did-not-take-place' && outcome.by.kind === 'candidate' ? outcome : null;

/**
 * It took place after all: the candidate takes back what they said, within seven days and until the recruiter has said
 * what happened. Steps it ended are planned anew, and held where their moment is more than a day past.
 *
 * Nothing changes where nothing was said. Refuses `interview/not-found` and `submission/nothing-to-undo` once the days
 * are over.
 */
export function undoNotHeld(
  submission: Submission,
  { interviewId }: Command,
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, interviewId);
  if (!found.ok) return found;
  const said = saidNotHeld(found.value);
  if (!said) return accept({ submission, events: [] });
  if (!mayUndo(said.at, context)) return undoTooLate();
  const changed = withInterview(submission, { ...found.value, outcome: null });
  return settle(
    submission,
    inStage(changed, stageFromInterviews(changed, context.now), context.now),
    context,
    [happened('OutcomeUndone', context, { interviewId, data: { outcome: said.kind } })],
  );
}
