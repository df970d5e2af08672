import type { EpochSeconds } from '../kernel/time.ts';
import type { Interview } from './interview.ts';

/**
 * Whether the interview counts as held: its thank-you left (or is leaving), or it is so long over that none will.
 * From then on it can be corrected, not moved.
 */
export function isHeld(interview: Interview, now: EpochSeconds): boolean {
  const thankYou = interview.steps.findLast((step) => step.kind === 'thank-you');
  if (thankYou?.state === 'sent' || thankYou?.state === 'claimed') return true;
  return now >= interview.end && thankYou?.state !== 'planned';
}

/** Whether the candidate was told of the interview, so that a change or a cancellation has to be told too. */
export const wasAnnounced = (interview: Interview): boolean =>
  interview.steps.some(
    (step) =>
      (step.state === 'sent' || step.state === 'claimed') &&
      (step.kind === 'confirmation' || step.kind === 'interview-changed' || step.kind === 'reminder'),
  );
