import type { ReplanOptions } from '../follow-up/replan.ts';
import { followUpKinds, isFollowUp, isUnsent } from '../follow-up/step.ts';
import type { Interview } from './interview.ts';

/** How often the sequence may start before the recruiter is asked. */
export const cyclesWithoutAsking = 3;

/** How many times a first follow-up has left. */
export const sequencesSent = (interview: Interview): number =>
  interview.steps.filter(
    (step) => step.kind === 'first-follow-up' && (step.state === 'sent' || step.state === 'claimed'),
  ).length;

/** Opens the next cycle of the follow-ups; unsent ones of the old cycle take its identity. */
export const openCycle = (interview: Interview): Interview => ({
  ...interview,
  cycle: interview.cycle + 1,
  steps: interview.steps.filter((step) => !(isFollowUp(step.kind) && isUnsent(step))),
});

export const freshFollowUps = (interview: Interview): ReplanOptions => ({
  fresh: { interviewId: interview.id, kinds: followUpKinds },
});
