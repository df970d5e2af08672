import type { EventView } from '@afterword/contracts/resources/submissions';
import { eventTypes } from '@afterword/core/submission/event';
import { describe, expect, it } from 'vitest';
import { eventSentence, historyLines, isTelling } from './event-sentence.ts';

const zone = 'America/Chicago';
const event = (type: EventView['type'], more: Partial<EventView> = {}): EventView => ({
  type,
  at: '2026-11-18T17:21:00Z',
  by: { kind: 'system' },
  ...more,
});

describe('the history in sentences', () => {
  it.each([
    [
      event('InterviewLogged', { data: { start: 1795201200, decisionDate: '2026-11-30' } }),
      'Interview logged: Fri, Nov 20, 2026, 1:00 PM CST; decision promised Mon, Nov 30, 2026',
    ],
    [
      event('InterviewLogged', { data: { start: 1795201200, decisionDate: null } }),
      'Interview logged: Fri, Nov 20, 2026, 1:00 PM CST',
    ],
    [
      event('InterviewRescheduled', {
        data: { from: 1795201200, to: 1795287600, decisionDateCleared: true },
      }),
      'Interview rescheduled: from Fri, Nov 20, 2026, 1:00 PM CST to Sat, Nov 21, 2026, 1:00 PM CST; its decision date was removed',
    ],
    [
      event('StageChanged', { data: { from: 'interview-scheduled', to: 'interviewed' } }),
      'Stage changed: Interview scheduled to Interviewed',
    ],
    [
      event('DecisionDateChanged', { data: { from: null, to: '2026-12-01' } }),
      'Decision date changed: Tue, Dec 1, 2026',
    ],
    [
      event('DecisionDateChanged', { data: { from: '2026-12-01', to: null } }),
      'Decision date changed: removed, it was Tue, Dec 1, 2026',
    ],
    [
      event('StepSkipped', { step: 'first-follow-up.1', data: { reason: 'employer-answered' } }),
      'Mail skipped: First follow-up, since the employer answered',
    ],
    [
      event('EmployerAnswered', { data: { answer: 'needs-more-time', until: '2026-12-01' } }),
      'Employer answered: They need more time until Tue, Dec 1, 2026',
    ],
    [
      event('StepSent', { step: 'reminder.2', data: { attempt: 'X', messageId: 'Y' } }),
      'Mail sent: Reminder (2)',
    ],
    [event('Paused'), 'Paused'],
  ])('%#', (one, sentence) => {
    expect(eventSentence(one, zone)).toBe(sentence);
  });

  it.each(eventTypes)('%s shows no id, no epoch and no "undefined"', (type) => {
    const data = { attempt: '01M86V5SQB', messageId: 'ses-1', revision: 7, notBefore: 1795201200 };
    expect(eventSentence(event(type, { step: 'thank-you.1', data }), zone)).not.toMatch(
      /undefined|null|01M86|ses-1|17952/,
    );
  });

  it('leaves out the machinery', () => {
    expect(isTelling(event('StepClaimed'))).toBe(false);
    expect(isTelling(event('StepSent'))).toBe(true);
  });

  it('is told newest first, mails skipped at once in one line', () => {
    const skipped = (step: string, reason: string) => event('StepSkipped', { step, data: { reason } });
    const lines = historyLines(
      [
        event('SubmissionOpened'),
        skipped('reminder.1', 'moment-passed'),
        skipped('first-follow-up.1', 'employer-answered'),
        skipped('move-on.1', 'employer-answered'),
        event('PlanChanged'),
      ],
      () => zone,
    );
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'Mails skipped, since the employer answered: First follow-up, Move on',
      'Mail skipped: Reminder, since its moment had passed',
      'Submission opened',
    ]);
  });
});
