import { describe, expect, it } from 'vitest';
import type { MessageState } from './message.ts';
import { softBouncesInARow } from './soft-bounces.ts';

/** Oldest first. */
const mails = (...fates: readonly (readonly [MessageState, detail?: string])[]) =>
  fates.map(([state, detail], index) => ({ state, detail: detail ?? null, claimedAt: 1000 + index }));

const soft = ['delayed', 'Transient/MailboxFull'] as const;

describe('soft bounces in a row', () => {
  it.each([
    [mails(), 0],
    [mails(soft), 1],
    [mails(soft, soft, soft), 3],
    [mails(soft, soft, ['delivered'], soft), 1],
    [mails(soft, soft, ['complained'], soft, soft), 2],
    // A delay is no bounce; what is not known yet counts neither way.
    [mails(soft, ['delayed'], soft), 2],
    [mails(soft, ['accepted'], ['unknown'], ['claimed'], ['released'], soft), 2],
    // An automatic reply after the delivery: the mail arrived.
    [mails(soft, soft, ['delivered', 'Transient/General']), 0],
  ])('%#', (fates, count) => {
    expect(softBouncesInARow(fates)).toBe(count);
    expect(softBouncesInARow(fates.toReversed())).toBe(count);
  });
});
