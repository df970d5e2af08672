import type { SentStep } from '@afterword/core/follow-up/step';
import type { Message } from '@afterword/core/message/message';
import { aMessage } from '@afterword/testing/a-message';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from './audit-submission.ts';

const now = 1_800_000_000;
const hour = 3600;

const mail = (id: string, claimedAt: number, overrides: Partial<Message> = {}): Message =>
  aMessage({ id, claimedAt, state: 'delivered', acceptedAt: claimedAt, ...overrides });

const sent = (attemptId: string): SentStep => ({
  ...{ kind: 'thank-you', cycle: 1, plannedAt: now, date: '2027-03-02', reason: { rule: 'at-once' } },
  state: 'sent',
  attemptId,
  messageId: 'ses-1',
  sentAt: now,
  countsFrom: '2027-03-02',
});

const codes = (...args: Parameters<typeof auditSubmission>) =>
  auditSubmission(...args).map(({ invariant, code }) => `${invariant} ${code}`);

const with_ = (interview: Parameters<typeof anInterview>[0], overrides = {}) =>
  aSubmission({ stage: 'interviewed', interviews: [anInterview(interview)], ...overrides });

describe('the audit of a submission', () => {
  it('finds nothing where every promise was kept', () => {
    const submission = with_({
      steps: [sent('a'), aPlannedStep({ kind: 'first-follow-up' }, now + hour)],
    });
    expect(codes(submission, [mail('a', now - hour)], now)).toEqual([]);
  });

  it('finds a step that nobody sends', () => {
    const submission = with_({ steps: [aPlannedStep({}, now - 2 * hour)] });
    expect(codes(submission, [], now)).toEqual(['I1 step-overdue']);
    expect(codes(submission, [], now - 90 * 60)).toEqual([]);
  });

  it('does not call a paused or held-up step overdue', () => {
    const late = aPlannedStep({ kind: 'first-follow-up' }, now - 50 * hour);
    const paused = { at: now, by: { kind: 'user', id: 'user-1' } } as const;
    expect(codes(with_({ steps: [late] }, { paused }), [], now)).toEqual([]);
    const { dueAt: _dueAt, ...rest } = late;
    expect(codes(with_({ steps: [{ ...rest, dueAt: null }] }), [], now)).toEqual([]);
  });

  it('finds a claim that was never settled', () => {
    const claimed = {
      ...aPlannedStep({}, now - 9 * hour),
      state: 'claimed',
      dueAt: now - 9 * hour,
      attemptId: 'a',
      claimedAt: now - 9 * hour,
      leaseUntil: now - 9 * hour + 120,
    } as const;
    expect(codes(with_({ steps: [claimed] }), [mail('a', now, { state: 'claimed' })], now)).toEqual([
      'I1 claim-never-settled',
    ]);
  });

  it('finds a step that is called sent and has no mail', () => {
    expect(codes(with_({ steps: [sent('a')] }), [], now)).toEqual(['I1 sent-without-a-mail']);
  });

  it('allows a second copy by the 60-minute rule, and no other', () => {
    const submission = with_({ steps: [sent('b')] });
    const byTheRule = [mail('a', now - 5 * hour), mail('b', now - 5 * hour + 3720)];
    expect(codes(submission, byTheRule, now)).toEqual([]);
    const tooEarly = [mail('a', now - 5 * hour), mail('b', now - 5 * hour + 300)];
    expect(codes(submission, tooEarly, now)).toEqual(['I2 sent-twice-too-early']);
  });

  it('finds two mails under one claim by the ids the service gave them', () => {
    const submission = with_({ steps: [sent('a')] });
    const doubled = mail('a', now - hour, { messageId: 'ses-1', otherMessageIds: ['ses-2'] });
    expect(codes(submission, [doubled], now)).toEqual(['I2 sent-twice-under-one-claim']);
  });

  it('does not count what the service never took', () => {
    const mails = [
      mail('a', now - 500, { state: 'released' }),
      mail('b', now - 400, { state: 'rejected' }),
      mail('c', now - 300),
    ];
    expect(codes(with_({ steps: [sent('c')] }), mails, now)).toEqual([]);
  });

  it('finds a third copy', () => {
    const mails = [1, 2, 3].map((number) => mail(`m${number}`, now - 20 * hour + number * 2 * hour));
    expect(codes(with_({ steps: [sent('m3')] }), mails, now)).toEqual(['I2 sent-three-times']);
  });

  it('finds a reminder that was claimed after the submission had closed', () => {
    const at = now - 5 * hour;
    const end = { scope: 'all', reason: 'candidate-withdrew', at, by: { kind: 'candidate' } } as const;
    const reminder = mail('a', now - 4 * hour, { kind: 'reminder', step: 'reminder.1' });
    const cancelled = { ...reminder, kind: 'interview-cancelled', step: 'interview-cancelled.1' } as const;
    const submission = with_({ ends: [end], steps: [] });
    expect(codes(submission, [reminder], now)).toEqual(['I3 sent-after-an-end']);
    expect(codes(submission, [cancelled], now)).toEqual([]);
  });

  it('finds a mail that was claimed after the employer had answered', () => {
    const end = {
      scope: 'follow-ups',
      reason: 'employer-answered',
      at: now - 5 * hour,
      by: { kind: 'candidate' },
    } as const;
    const submission = with_({ ends: [end], steps: [] });
    const followUp = (claimedAt: number) => [
      mail('a', claimedAt, { kind: 'first-follow-up', step: 'first-follow-up.1' }),
    ];
    expect(codes(submission, followUp(now - 4 * hour), now)).toEqual(['I3 sent-after-an-end']);
    expect(codes(submission, followUp(now - 6 * hour), now)).toEqual([]);
    // A thank-you still goes.
    expect(codes(submission, [mail('a', now - 4 * hour)], now)).toEqual([]);
  });

  it('names the step, and no person', () => {
    const submission = with_({ steps: [sent('a')] });
    expect(auditSubmission(submission, [], now)).toEqual([
      { invariant: 'I1', code: 'sent-without-a-mail', interviewId: 'int-1', step: 'thank-you.1' },
    ]);
  });
});
