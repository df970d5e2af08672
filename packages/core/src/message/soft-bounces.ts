import type { Message } from './message.ts';

/** So many mails in a row that a mailbox put off until the mail service gave up, and we stop writing to it. */
export const mostSoftBounces = 3;

type Fate = Pick<Message, 'state' | 'detail' | 'claimedAt'>;

/**
 * Whether a mail bounced softly: a full mailbox, a server that did not answer for hours. A mere delay says nothing yet;
 * one that was delivered after all is no bounce, whatever an automatic reply made of it.
 */
export const isSoftBounce = ({ state, detail }: Fate): boolean => state === 'delayed' && detail !== null;

/**
 * How many of the latest mails to an address bounced softly, up to the last one that arrived. Read off the mails
 * themselves, so that doubled and disordered reports come to the same.
 *
 * @param mails To one address, in any order. What nothing is known of yet does not count either way.
 */
export function softBouncesInARow(mails: readonly Fate[]): number {
  let bounces = 0;
  for (const mail of mails.toSorted((one, other) => other.claimedAt - one.claimedAt)) {
    if (mail.state === 'delivered' || mail.state === 'complained') break;
    if (isSoftBounce(mail)) bounces += 1;
  }
  return bounces;
}
