import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { StepView } from '@afterword/contracts/resources/steps';

const isFollowUp = ({ kind }: StepView): boolean =>
  kind === 'first-follow-up' || kind === 'second-follow-up' || kind === 'move-on';

export interface InterviewState {
  readonly began: boolean;
  readonly ended: boolean;
  /** Its thank-you left: from then on it is corrected, not moved. */
  readonly held: boolean;
  readonly mayReschedule: boolean;
  readonly mayCancel: boolean;
  /** The candidate knows of it. */
  readonly announced: boolean;
  readonly mayStartCycle: boolean;
}

/**
 * Which buttons an interview shows. The rules have the last word when one is pressed; this only spares people those
 * that can but be refused.
 */
export function interviewState(interview: InterviewView, now: string, closed: boolean): InterviewState {
  const { steps } = interview;
  const at = Date.parse(now);
  const began = Date.parse(interview.start) <= at;
  const ended = Date.parse(interview.end) <= at;
  const thankYou = steps.findLast(({ kind }) => kind === 'thank-you')?.state;
  const held = thankYou === 'sent' || thankYou === 'claimed' || (ended && thankYou !== 'planned');
  const firstLeft = steps.some(
    ({ kind, state }) => kind === 'first-follow-up' && (state === 'sent' || state === 'claimed'),
  );
  const scheduled = interview.status === 'scheduled' && !closed;
  const open = steps.some((step) => isFollowUp(step) && !['sent', 'skipped'].includes(step.state));
  const overtaken = steps.some((step) => step.state === 'skipped' && step.skipReason === 'next-interview');
  return {
    began,
    ended,
    held,
    mayReschedule: scheduled && !(held && firstLeft),
    mayCancel: scheduled && !ended && !held,
    announced: steps.some(
      ({ kind, state }) =>
        (state === 'sent' || state === 'claimed') &&
        (kind === 'confirmation' || kind === 'interview-changed' || kind === 'reminder'),
    ),
    mayStartCycle: scheduled && ended && !open && !overtaken,
  };
}
