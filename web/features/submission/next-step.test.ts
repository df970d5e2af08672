import type { StepView } from '@afterword/contracts/resources/steps';
import { expect, it } from 'vitest';
import { nextStepSentence } from './next-step.ts';

const planned = (kind: StepView['kind'], dueAt: string | null): StepView => ({
  key: `${kind}.1`,
  kind,
  cycle: 1,
  dueAt,
  plannedAt: '2027-03-09T15:00:00Z',
  date: '2027-03-09',
  reason: '',
  allowed: [],
  moved: false,
  forced: null,
  state: 'planned',
});

const by = { kind: 'system' } as const;

const about = (steps: readonly StepView[], paused = false) =>
  nextStepSentence({
    now: '2027-03-02T15:00:00Z',
    pendingAnswer: null,
    paused: paused ? { at: '2027-03-02T14:00:00Z', by } : null,
    closed: false,
    candidate: { timeZone: null },
    interviews: [{ timeZone: 'America/Chicago', steps: [...steps] }],
  });

it('names the earliest mail with its moment', () => {
  expect(about([planned('first-follow-up', '2027-03-09T15:00:00Z')])).toBe(
    'First follow-up on Tue, Mar 9, 2027, 9:00 AM CST, in 7 days',
  );
});

it('says of paused mails that they wait, not that there are none', () => {
  const waiting = [planned('first-follow-up', null), planned('second-follow-up', null)];
  expect(about(waiting, true)).toBe('First follow-up, once mails are resumed');
});

it('still names the reminder, which no pause holds back', () => {
  const steps = [planned('reminder', '2027-03-03T16:00:00Z'), planned('thank-you', null)];
  expect(about(steps, true)).toBe('Reminder on Wed, Mar 3, 2027, 10:00 AM CST, tomorrow');
});

it('says that nothing is planned only where nothing is', () => {
  expect(about([])).toBe('Nothing more is planned');
});
