import type { EpochSeconds } from '@afterword/core/kernel/time';
import { hours } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';

/** Stands where a submission's id stands; no submission is called so. */
export const canarySubmission = 'canary';

export const canaryId = (date: string): string => `canary-${date}`;

/** How long SES's report of it may take. */
const canarySeconds = hours(1);

/** What a look at the day's canary says; `null`: it is on its way. */
export function judgeCanary(canary: Message, now: EpochSeconds): 'alive' | 'silent' | null {
  if (canary.state === 'delivered') return 'alive';
  return now - canary.claimedAt > canarySeconds ? 'silent' : null;
}
