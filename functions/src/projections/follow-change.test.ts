import type { SubmissionEvent } from '@afterword/core/submission/event';
import { eventItem, messageItem, noticeItem } from '@afterword/store/dynamo/item-of';
import { aMessage } from '@afterword/testing/a-message';
import { describe, expect, it } from 'vitest';
import type { Image } from '../runtime/stream-image.ts';
import { followChange } from './follow-change.ts';

/** As much of an item as the stream shows and anybody here reads: texts, and what holds them. */
const image = (item: object): Image =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => typeof value === 'string' || (typeof value === 'object' && value !== null))
      .map(([name, value]) => [name, typeof value === 'string' ? { S: value } : { M: image(value) }]),
  );

async function noticed(before: object | undefined, after: object): Promise<unknown[]> {
  const sent: unknown[] = [];
  const queue = { send: async (message: unknown) => void sent.push(message) };
  const counters = { note: async () => false };
  await followChange(
    {
      queue,
      notices: queue,
      counters,
      jobOrders: { noteMovement: async () => false },
      clock: { now: () => 1 },
    },
    { before: before && image(before), after: image(after) },
  );
  return sent;
}

const event = (change: Partial<SubmissionEvent>) =>
  eventItem(
    { type: 'AnswerPending', at: 100, by: { kind: 'candidate' }, ...change },
    { submissionId: 'sub-1', division: 'office', version: 3, index: 0 },
  );
const message = (state: 'accepted' | 'delivered' | 'bounced' | 'complained') =>
  messageItem(aMessage({ id: 'attempt-1', submissionId: 'sub-1', state }), 2);

describe('a recruiter is written to', () => {
  it('when a candidate says that somebody answered', async () => {
    expect(await noticed(undefined, event({}))).toEqual([{ notice: 'answered', submissionId: 'sub-1' }]);
  });

  it('not of what they said themselves, nor of anything else', async () => {
    expect(await noticed(undefined, event({ by: { kind: 'user', id: 'user-1' } }))).toEqual([]);
    expect(await noticed(undefined, event({ type: 'EmployerAnswered' }))).toEqual([]);
  });

  it.each(['bounced', 'complained'] as const)(
    'when a mail is %s, and not when that is said again',
    async (state) => {
      expect(await noticed(message('accepted'), message(state))).toEqual([
        { notice: 'bounced', submissionId: 'sub-1', attemptId: 'attempt-1' },
      ]);
      expect(await noticed(message(state), message(state))).toEqual([]);
      expect(await noticed(message('accepted'), message('delivered'))).toEqual([]);
    },
  );

  it('when they ask for a test, and not when it was sent', async () => {
    const asked = noticeItem(
      { id: 'test-1', kind: 'template-test', userId: 'u', submissionId: null, at: 1 },
      1,
    );
    expect(await noticed(undefined, asked)).toEqual([{ notice: 'template-test', id: 'test-1' }]);
    expect(await noticed(asked, asked)).toEqual([]);
  });
});
