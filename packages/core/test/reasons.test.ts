import { describe, expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../src/division/policy.ts';
import { explainDate } from '../src/follow-up/explain-date.ts';
import { moveStep } from '../src/follow-up/move-step.ts';
import { previewPlan } from '../src/follow-up/preview-plan.ts';
import type { StepKind } from '../src/follow-up/step.ts';
import { startCycle } from '../src/interview/start-cycle.ts';
import { fromIso } from '../src/kernel/time.ts';
import { pauseSubmission, resumeSubmission } from '../src/submission/pause-submission.ts';
import { aLoggedInterview, anInterviewAsOf } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

// Every planned date says why, in a sentence a person can check with a calendar.

interface Wanted {
  /** UTC; the interview is on Tuesday 2 March 2027 in Chicago. */
  readonly now?: string;
  readonly startsAt?: string;
  readonly decisionDate?: string;
  readonly policy?: Partial<Policy>;
  readonly holidays?: readonly { readonly date: string; readonly name: string }[];
}

function reasons({
  now = '2027-02-26T16:00:00Z',
  startsAt = '2027-03-02T10:00',
  decisionDate,
  policy = {},
  holidays = [],
}: Wanted = {}): Readonly<Partial<Record<StepKind, string>>> {
  const plan = previewPlan(
    {
      startsAt,
      timeZone: 'America/Chicago',
      decisionDate: decisionDate ?? null,
      candidateTimeZone: null,
      division: 'office',
    },
    {
      now: fromIso(now),
      by: { kind: 'user', id: 'user-1' },
      rules: {
        policy: { ...defaultPolicy, ...policy },
        calendar: { holidays },
        basis: { policy: 1, calendar: 1, zoneData: 'test' },
      },
    },
  );
  if (!plan.ok) throw new Error(plan.refusal.message);
  return Object.fromEntries(plan.value.map(({ step, reason }) => [step.kind, reason]));
}

describe('the reason for a date', () => {
  it.each<readonly [string, StepKind, Wanted, string]>([
    [
      'the grace after logging',
      'confirmation',
      {},
      '2 minutes after it was logged, so that a slip can be undone: Fri 26 Feb at 10:02 in Chicago.',
    ],
    ['a day before', 'reminder', {}, '24 hours before the start: Mon 1 Mar at 10:00 in Chicago.'],
    [
      'a day before, by night',
      'reminder',
      { startsAt: '2027-03-02T06:30' },
      '24 hours before the start is Mon 1 Mar at 6:30, in quiet hours, so Sun 28 Feb at 20:00 in Chicago.',
    ],
    [
      'after the end',
      'thank-you',
      {},
      'The interview ends Tue 2 Mar at 11:00; an hour later: Tue 2 Mar at 12:00 in Chicago.',
    ],
    [
      'hours after the end',
      'thank-you',
      { policy: { thankYouDelayHours: 3 } },
      'The interview ends Tue 2 Mar at 11:00; 3 hours later: Tue 2 Mar at 14:00 in Chicago.',
    ],
    [
      'at once after the end',
      'thank-you',
      { policy: { thankYouDelayHours: 0 } },
      'The interview ends Tue 2 Mar at 11:00; the thank-you goes at once: Tue 2 Mar at 11:00 in Chicago.',
    ],
    [
      'after the end, by night',
      'thank-you',
      { startsAt: '2027-03-02T19:30' },
      'The interview ends Tue 2 Mar at 20:30; an hour later is Tue 2 Mar at 21:30, in quiet hours, so Wed 3 Mar at 8:00 in Chicago.',
    ],
    [
      'logged late',
      'thank-you',
      { now: '2027-03-02T22:00:00Z' },
      'The interview ends Tue 2 Mar at 11:00; it was logged later, so at once: Tue 2 Mar at 16:00 in Chicago.',
    ],
    [
      'logged just when it would leave',
      'thank-you',
      { now: '2027-03-02T18:00:00Z' },
      'The interview ends Tue 2 Mar at 11:00; an hour later: Tue 2 Mar at 12:00 in Chicago.',
    ],
    [
      'no decision date',
      'first-follow-up',
      {},
      'No decision date: the 5th business day after Tue 2 Mar is Tue 9 Mar at 9:00 in Chicago.',
    ],
    [
      'an ordinal',
      'first-follow-up',
      { policy: { noDateBusinessDays: 1 } },
      'No decision date: the 1st business day after Tue 2 Mar is Wed 3 Mar at 9:00 in Chicago.',
    ],
    [
      'eleven of them',
      'first-follow-up',
      { policy: { noDateBusinessDays: 11 } },
      'No decision date: the 11th business day after Tue 2 Mar is Wed 17 Mar at 9:00 in Chicago.',
    ],
    [
      'twenty-two of them',
      'first-follow-up',
      { policy: { noDateBusinessDays: 22 } },
      'No decision date: the 22nd business day after Tue 2 Mar is Thu 1 Apr at 9:00 in Chicago.',
    ],
    [
      'a decision date',
      'first-follow-up',
      { decisionDate: '2027-03-08' },
      'Decision promised Mon 8 Mar, plus 2 days is Wed 10 Mar at 9:00 in Chicago.',
    ],
    [
      'a day after the decision date',
      'first-follow-up',
      { decisionDate: '2027-03-08', policy: { bufferDays: 1 } },
      'Decision promised Mon 8 Mar, plus 1 day is Tue 9 Mar at 9:00 in Chicago.',
    ],
    [
      'a decision date before a weekend',
      'first-follow-up',
      { decisionDate: '2027-03-11' },
      'Decision promised Thu 11 Mar, plus 2 days is Sat 13 Mar, so Mon 15 Mar at 9:00 in Chicago.',
    ],
    [
      'a decision date before a holiday',
      'first-follow-up',
      { decisionDate: '2027-03-08', holidays: [{ date: '2027-03-10', name: 'Founders’ Day' }] },
      'Decision promised Mon 8 Mar, plus 2 days is Wed 10 Mar (Founders’ Day), so Thu 11 Mar at 9:00 in Chicago.',
    ],
    [
      'a holiday without a name',
      'first-follow-up',
      { decisionDate: '2027-03-08', holidays: [{ date: '2027-03-10', name: '' }] },
      'Decision promised Mon 8 Mar, plus 2 days is Wed 10 Mar (a holiday), so Thu 11 Mar at 9:00 in Chicago.',
    ],
    [
      'a decision at once',
      'first-follow-up',
      { decisionDate: '2027-03-02', policy: { bufferDays: 0 } },
      'Decision promised Tue 2 Mar, plus 0 days; not within 20 hours of the thank-you, so Wed 3 Mar at 9:00 in Chicago.',
    ],
    [
      'a week after the first',
      'second-follow-up',
      {},
      '7 days after the first follow-up of Tue 9 Mar is Tue 16 Mar at 9:00 in Chicago.',
    ],
    [
      'a gap that ends on a weekend',
      'second-follow-up',
      { policy: { secondAfterDays: 4 } },
      '4 days after the first follow-up of Tue 9 Mar is Sat 13 Mar, so Mon 15 Mar at 9:00 in Chicago.',
    ],
    [
      'a week after the second',
      'move-on',
      {},
      '7 days after the second follow-up of Tue 16 Mar is Tue 23 Mar at 9:00 in Chicago.',
    ],
  ])('%s', (_what, kind, wanted, sentence) => {
    expect(reasons(wanted)[kind]).toBe(sentence);
  });
});

function reasonOf(story: StoryPlayer, kind: StepKind): string {
  const step = story.submission.interviews[0]?.steps.findLast((one) => one.kind === kind);
  if (!step) throw new Error(`There is no ${kind}`);
  return explainDate(step, 'America/New_York');
}

describe('the reason for a date that somebody changed', () => {
  it('moved by hand', () => {
    const story = aLoggedInterview();
    const command = { interviewId: 'A', step: 'first-follow-up.1', date: '2027-03-11', hour: 14 };
    story.give((submission, context) => moveStep(submission, command, context));
    expect(reasonOf(story, 'first-follow-up')).toBe('Moved by hand to Thu 11 Mar at 14:00 in New York.');
    expect(reasonOf(story, 'second-follow-up')).toBe(
      '7 days after the first follow-up of Thu 11 Mar is Thu 18 Mar at 9:00 in New York.',
    );
  });

  it('resumed after its hour', () => {
    const story = anInterviewAsOf('2027-03-08T12:00');
    story.give(pauseSubmission);
    story.advance(story.instant('2027-03-12T15:00'));
    story.give(resumeSubmission);
    expect(reasonOf(story, 'first-follow-up')).toBe(
      'Resumed on Fri 12 Mar: the next business day is Mon 15 Mar, so Mon 15 Mar at 9:00 in New York.',
    );
  });

  it('started again', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    story.give((submission, context) => startCycle(submission, { interviewId: 'A' }, context));
    expect(reasonOf(story, 'first-follow-up')).toBe(
      'Started again on Wed 10 Mar: the 5th business day after it is Wed 17 Mar at 9:00 in New York.',
    );
  });

  it('moved by hand to before the promised decision: the next one still waits for it', () => {
    const story = aLoggedInterview('2027-03-22');
    const command = { interviewId: 'A', step: 'first-follow-up.1', date: '2027-03-11', hour: 14 };
    story.give((submission, context) => moveStep(submission, command, context));
    expect(reasonOf(story, 'second-follow-up')).toBe(
      'Not before the decision promised Mon 22 Mar and its buffer: Wed 24 Mar at 9:00 in New York.',
    );
    expect(reasonOf(story, 'move-on')).toBe(
      '7 days after the second follow-up of Wed 24 Mar is Wed 31 Mar at 9:00 in New York.',
    );
  });
});
