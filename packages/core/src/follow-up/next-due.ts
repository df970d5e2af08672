import type { Interview } from '../interview/interview.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { isClosed } from '../submission/stage.ts';
import type { Submission } from '../submission/submission.ts';
import { unknownWaitSeconds } from './lease.ts';
import { isCoaching, isNext, type Step } from './step.ts';

/** When a step wants to be looked at; `null` while nothing but a person can move it. */
export function stepDueAt(step: Step, paused: boolean): EpochSeconds | null {
  if (step.state === 'claimed') return step.leaseUntil + unknownWaitSeconds;
  if (step.state !== 'planned' || step.dueAt === null) return null;
  if (paused && isCoaching(step.kind) && !step.forced) return null;
  return Math.max(step.dueAt, step.notBefore ?? 0);
}

const earliest = (moments: readonly (EpochSeconds | null)[]): EpochSeconds | null =>
  moments.reduce<EpochSeconds | null>(
    (least, moment) => (moment === null ? least : least === null ? moment : Math.min(least, moment)),
    null,
  );

/** Whether an interview still is to end, so that its submission becomes `interviewed` then. */
export const isAhead = (interview: Interview): boolean =>
  interview.status === 'scheduled' && (interview.outcome === null || interview.outcome.kind === 'took-place');

/** When the last interview ahead ends, and with it the stage `interview-scheduled`. */
const lastEnd = ({ stage, interviews }: Submission): EpochSeconds | null =>
  stage === 'interview-scheduled'
    ? interviews
        .filter(isAhead)
        .reduce<EpochSeconds | null>((last, { end }) => Math.max(last ?? 0, end), null)
    : null;

/**
 * The one moment at which this submission wants to be looked at next: its earliest open step, or the end of an
 * interview that turns its stage. `null`: nothing to wake up for. (architecture.md, "one submission, one timer")
 */
export function nextDueAt(submission: Submission): EpochSeconds | null {
  const paused = submission.paused !== null;
  const steps = submission.interviews.flatMap((interview) =>
    interview.steps.map((step) => (isNext(interview.steps, step) ? stepDueAt(step, paused) : null)),
  );
  return earliest([...steps, lastEnd(submission)]);
}

/** The step a card shows: what waits for a person first, else what leaves next. */
export function nextStep(submission: Submission): Step | null {
  if (isClosed(submission.stage)) return null;
  const open = submission.interviews.flatMap((interview) => interview.steps);
  const stuck = open.find((step) => step.state === 'held' || step.state === 'failed');
  if (stuck) return stuck;
  return open.reduce<Step | null>((first, step) => {
    const due = stepDueAt(step, false);
    if (due === null) return first;
    const best = first && stepDueAt(first, false);
    return best === null || due < best ? step : first;
  }, null);
}
