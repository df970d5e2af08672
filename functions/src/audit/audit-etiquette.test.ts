import type { SentStep } from '@afterword/core/follow-up/step';
import type { Message } from '@afterword/core/message/message';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import { aMessage } from '@afterword/testing/a-message';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { describe, expect, it } from 'vitest';
import { auditEtiquette } from './audit-etiquette.ts';

const at = (iso: string): number => Date.parse(iso) / 1000;
const hour = 3600;

/** Tuesday 2 March 2027, 10:00 to 11:00 in Chicago. */
const start = at('2027-03-02T16:00:00Z');
const end = at('2027-03-02T17:00:00Z');

const interview = (plannedAt: number, kind: SentStep['kind']) =>
  anInterview({
    ...{ id: 'interview-1', timeZone: 'America/Chicago', start, end },
    steps: [
      {
        ...{ kind, cycle: 1, plannedAt, date: '2027-03-09', reason: { rule: 'at-once' } },
        ...{ state: 'sent', attemptId: 'a', messageId: 'ses-1', sentAt: plannedAt, countsFrom: '2027-03-09' },
      } as SentStep,
    ],
  });

function audit(
  kind: Message['kind'],
  claimedAt: number,
  { plannedAt = claimedAt, events = [] }: { plannedAt?: number; events?: readonly SubmissionEvent[] } = {},
) {
  const submission = aSubmission({ interviews: [interview(plannedAt, kind)] });
  const mail = aMessage({
    ...{ id: 'a', interviewId: 'interview-1', kind, step: `${kind}.1`, claimedAt, state: 'delivered' },
    acceptedAt: claimedAt,
  });
  return auditEtiquette(submission, events, [mail]).map(({ code }) => code);
}

const event = (type: SubmissionEvent['type'], when: number, overrides: Partial<SubmissionEvent> = {}) =>
  ({ type, at: when, by: { kind: 'user', id: 'user-1' }, interviewId: 'interview-1', ...overrides }) as const;

const nine = at('2027-03-09T15:00:00Z');

describe('the audit of the hour', () => {
  it.each([
    ['a follow-up at nine', 'first-follow-up', nine],
    ['a thank-you an hour later', 'thank-you', at('2027-03-02T18:00:00Z')],
    ['a reminder the day before', 'reminder', at('2027-03-01T16:00:00Z')],
    ['a late confirmation in the night', 'confirmation', at('2027-03-01T09:00:00Z')],
  ] as const)('says nothing of %s', (_name, kind, when) => {
    expect(audit(kind, when)).toEqual([]);
  });

  it.each([
    ['coaching at three in the morning', 'thank-you', at('2027-03-03T09:00:00Z'), 'sent-at-a-wrong-hour'],
    ['a thank-you on the third day', 'thank-you', at('2027-03-04T18:00:00Z'), 'sent-too-late'],
    ['a reminder after the start', 'reminder', at('2027-03-02T16:30:00Z'), 'sent-too-late'],
  ] as const)('accuses %s', (_name, kind, when, code) => {
    expect(audit(kind, when)).toEqual([code]);
  });

  it('accuses what left before its moment', () => {
    expect(audit('first-follow-up', nine, { plannedAt: nine + 24 * hour })).toEqual(['sent-too-early']);
    expect(audit('first-follow-up', nine, { plannedAt: nine + 300 })).toEqual([]);
  });

  it('accuses a follow-up that went out two days late unasked', () => {
    const late = { plannedAt: nine - 48 * hour };
    expect(audit('first-follow-up', nine, late)).toEqual(['sent-too-late']);
    expect(audit('first-follow-up', nine, { ...late, events: [event('Resumed', nine - 3 * hour)] })).toEqual(
      [],
    );
  });

  it('says nothing where a person had it sent', () => {
    const forced = event('StepForced', nine - 60, { step: 'thank-you.1' });
    expect(audit('thank-you', at('2027-03-03T09:00:00Z'), { events: [forced] })).toEqual([]);
  });

  it('says nothing where the facts changed since', () => {
    const corrected = event('InterviewCorrected', at('2027-03-05T09:00:00Z'));
    expect(audit('reminder', at('2027-03-02T16:30:00Z'), { events: [corrected] })).toEqual([]);
  });

  it('says nothing where they changed in the same minutes, by a clock that was behind', () => {
    const night = at('2027-03-03T09:00:00Z');
    const moved = (seconds: number) => ({ events: [event('CandidateFactsChanged', night - seconds)] });
    expect(audit('thank-you', night, moved(45))).toEqual([]);
    expect(audit('thank-you', night, moved(3600))).toEqual(['sent-at-a-wrong-hour']);
  });
});
