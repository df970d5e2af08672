import { exhausted } from '@afterword/core/kernel/exhaustive';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import { hours } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';

/** Stands where a submission's id stands; no submission is called so. */
export const canarySubmission = 'canary';

export const canaryId = (date: string): string => `canary-${date}`;

/** How long SES's report of it may take. */
const canarySeconds = hours(1);

/** What a look at the day's canary says; `null`: it is on its way. What cannot arrive any more gets no hour. */
export function judgeCanary({ state, claimedAt }: Message, now: EpochSeconds): 'alive' | 'silent' | null {
  switch (state) {
    case 'delivered':
      return 'alive';
    case 'bounced':
    case 'complained':
    case 'rejected':
      return 'silent';
    case 'claimed':
    case 'accepted':
    case 'delayed':
    case 'released':
    case 'unknown':
      return now - claimedAt > canarySeconds ? 'silent' : null;
    default:
      return exhausted(state);
  }
}
