import type { Message } from '@afterword/core/message/message';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import { aMessage } from '@afterword/testing/a-message';
import { describe, expect, it } from 'vitest';
import { auditWords } from './audit-words.ts';

const now = 1_800_000_000;
const hour = 3600;
const recruiter = { kind: 'user', id: 'user-1' } as const;

const mail = (kind: Message['kind'], overrides: Partial<Message> = {}): Message =>
  aMessage({
    ...{ id: 'a', interviewId: 'interview-1', kind, step: `${kind}.1`, claimedAt: now },
    ...{ state: 'delivered', acceptedAt: now },
    ...overrides,
  });

const event = (
  type: SubmissionEvent['type'],
  at: number,
  overrides: Partial<SubmissionEvent> = {},
): SubmissionEvent => ({ type, at, by: recruiter, interviewId: 'interview-1', ...overrides });

const claimed = (attempt: string, at: number): SubmissionEvent =>
  event('StepClaimed', at, { step: 'thank-you.1', data: { attempt } });

const codes = (events: readonly SubmissionEvent[], mails: readonly Message[] = []) =>
  auditWords(events, mails).map(({ invariant, code }) => `${invariant} ${code}`);

const answered = (answer: string, at: number) => event('EmployerAnswered', at, { data: { answer } });

describe('the audit of what was said', () => {
  it.each([
    ['an answer', 'first-follow-up', answered('another-interview', now - hour)],
    [
      'an offer after another interview',
      'move-on',
      { ...answered('offer', now - hour), interviewId: 'other' },
    ],
    ['a rejection', 'thank-you', answered('rejected', now - hour)],
    ['a cancelled interview', 'reminder', event('InterviewCancelled', now - hour)],
    ['a no-show', 'thank-you', event('OutcomeRecorded', now - hour, { data: { outcome: 'postponed' } })],
    [
      'a closed submission',
      'thank-you',
      event('StageChanged', now - hour, { data: { to: 'client-rejected' } }),
    ],
    [
      'an offer by the board',
      'first-follow-up',
      event('StageChanged', now - hour, { data: { to: 'offer-extended' } }),
    ],
    [
      'a stop',
      'thank-you',
      event('CandidateFactsChanged', now - hour, { data: { stopped: 'coaching', address: 'ok' } }),
    ],
  ] as const)('accuses a mail that left after %s', (_name, kind, said) => {
    expect(codes([said], [mail(kind)])).toEqual(['I3 sent-after-a-word']);
  });

  it.each([
    ['a thank-you after an answer', 'thank-you', [answered('another-interview', now - hour)]],
    [
      'a mail of another interview',
      'first-follow-up',
      [{ ...answered('another-interview', now - hour), interviewId: 'other' }],
    ],
    ['a reminder after a rejection', 'reminder', [answered('rejected', now - hour)]],
    [
      'the mail that tells of the cancelling',
      'interview-cancelled',
      [event('InterviewCancelled', now - hour)],
    ],
    ['what crossed with the answer', 'first-follow-up', [answered('offer', now - 30)]],
    ['what left before it', 'first-follow-up', [answered('offer', now + 5)]],
    [
      'an answer taken back',
      'first-follow-up',
      [answered('offer', now - 2 * hour), event('AnswerUndone', now - hour)],
    ],
    [
      'what was taken back at about the same time',
      'first-follow-up',
      [event('AnswerUndone', now - hour), answered('offer', now - hour + 300)],
    ],
    [
      'a reminder that was wanted again after a stop of everything',
      'reminder',
      [
        event('CandidateFactsChanged', now - 2 * hour, { data: { stopped: 'all' } }),
        event('CandidateFactsChanged', now - hour, { data: { stopped: 'coaching' } }),
      ],
    ],
    [
      'what left just before a stop',
      'thank-you',
      [event('CandidateFactsChanged', now + 20, { data: { stopped: 'coaching' } })],
    ],
    [
      'what left in the very second in which mails were wanted again',
      'first-follow-up',
      [
        event('CandidateFactsChanged', now - 2 * hour, { data: { stopped: 'coaching' } }),
        event('CandidateFactsChanged', now, { data: { stopped: 'nothing' } }),
      ],
    ],
    [
      'an interview logged after the offer',
      'first-follow-up',
      [answered('offer', now - 2 * hour), event('InterviewLogged', now - hour)],
    ],
    [
      'a sequence started again',
      'first-follow-up',
      [answered('offer', now - 2 * hour), event('CycleStarted', now - hour)],
    ],
    ['more time', 'first-follow-up', [answered('needs-more-time', now - hour)]],
    [
      'a card that went back',
      'first-follow-up',
      [
        event('StageChanged', now - 2 * hour, { data: { to: 'offer-extended' } }),
        event('StageChanged', now - hour, { data: { to: 'interviewed' } }),
      ],
    ],
  ] as const)('says nothing of %s', (_name, kind, said) => {
    expect(codes(said, [mail(kind)])).toEqual([]);
  });

  it('says nothing of a mail that nobody accepted', () => {
    expect(codes([answered('rejected', now - hour)], [mail('thank-you', { state: 'released' })])).toEqual([]);
  });

  it('accuses a wider end although a narrower one came later', () => {
    const said = [answered('rejected', now - 2 * hour), answered('another-interview', now - hour)];
    expect(codes(said, [mail('thank-you')])).toEqual(['I3 sent-after-a-word']);
  });
});

describe('the audit of claims', () => {
  it('allows a second one an hour after the lease', () => {
    expect(codes([claimed('a', now), claimed('b', now + 62 * 60)])).toEqual([]);
  });

  it('accuses one that came sooner', () => {
    expect(codes([claimed('b', now + 20 * 60), claimed('a', now)])).toEqual(['I2 claimed-again-too-early']);
  });

  it('does not count what was given back', () => {
    const released = event('StepReleased', now + 1, { step: 'thank-you.1', data: { attempt: 'a' } });
    expect(codes([claimed('a', now), released, claimed('b', now + 1800)])).toEqual([]);
  });

  it('accuses a third', () => {
    const three = [claimed('a', now), claimed('b', now + 2 * hour), claimed('c', now + 4 * hour)];
    expect(codes(three)).toEqual(['I2 claimed-three-times']);
  });

  it('counts anew where a person had it sent', () => {
    const forced = event('StepForced', now + 3 * hour, { step: 'thank-you.1' });
    const all = [claimed('a', now), claimed('b', now + 2 * hour), forced, claimed('c', now + 4 * hour)];
    expect(codes(all)).toEqual([]);
  });
});
