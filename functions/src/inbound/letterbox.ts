import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Letterbox, ReceivedMail } from '@afterword/store/items';

/** More mails about one interview than a person writes in an hour: two programs are talking to each other. */
export const mostMailsAnHour = 10;

const hour = 3600;

/** The queue gives a message up after fourteen days; until then the same mail may come again. */
const keptSeconds = 14 * 24 * hour;

/** Enough for a busy fortnight; beyond it the oldest are forgotten first, and the item stays small. */
const mostKept = 200;

/**
 * How long whoever set out to pass a mail on is left to it: longer than the function may run, and over before the
 * queue shows the mail again.
 */
const passingSeconds = 60;

/** Whether somebody may be at it just now: the queue may deliver a mail to two at once. */
export const isBeingPassedOn = ({ state, triedAt }: ReceivedMail, now: EpochSeconds): boolean =>
  state === 'taken' && triedAt !== undefined && now < triedAt + passingSeconds;

/** Whether one more is taken: at most ten an hour for a submission. */
export const mayTake = ({ mails }: Letterbox, now: EpochSeconds): boolean =>
  Object.values(mails).filter(({ at, state }) => at > now - hour && state !== 'kept-back').length <
  mostMailsAnHour;

/** The letterbox with that mail in it, and without those that cannot come again. */
export function withMail(
  { submissionId, mails }: Letterbox,
  mailId: string,
  mail: ReceivedMail,
  now: EpochSeconds,
): Letterbox {
  const kept = Object.entries(mails)
    .filter(([id, { at }]) => id !== mailId && at > now - keptSeconds)
    .sort(([, one], [, other]) => other.at - one.at)
    .slice(0, mostKept - 1);
  return { submissionId, mails: Object.fromEntries([[mailId, mail], ...kept]) };
}
