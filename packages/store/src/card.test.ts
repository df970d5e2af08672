import { closedStages, stages } from '@afterword/core/submission/stage';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { describe, expect, it } from 'vitest';
import { cardOf } from './card.ts';

describe('a card', () => {
  it('exists while the submission is open', () => {
    const without = stages.filter((stage) => cardOf(aSubmission({ stage }), 1) === undefined);
    expect(without).toEqual(closedStages);
  });

  it('is about the latest interview that was not cancelled', () => {
    const interviews = [
      anInterview({ id: 'int-1', start: 300, timeZone: 'America/Denver' }),
      anInterview({ id: 'int-2', start: 100 }),
      anInterview({ id: 'int-3', start: 900, status: 'cancelled' }),
    ];
    expect(cardOf(aSubmission({ interviews }), 1)).toMatchObject({
      interviewStart: 300,
      interviewTimeZone: 'America/Denver',
    });
  });

  it('shows nothing next, and no interview, where there is none', () => {
    expect(cardOf(aSubmission(), 1)).toMatchObject({ nextStep: null, interviewStart: null });
  });

  it('shows when a step that delivery put off will go', () => {
    const steps = [aPlannedStep({ notBefore: 9000 }, 5000)];
    expect(cardOf(aSubmission({ interviews: [anInterview({ steps })] }), 1)?.nextStep).toEqual({
      kind: 'thank-you',
      state: 'planned',
      dueAt: 9000,
    });
  });

  it('shows a held step without a date: it waits for a person', () => {
    const { kind, cycle, plannedAt, date, reason } = aPlannedStep();
    const held = { kind, cycle, plannedAt, date, reason, state: 'held', holdReason: 'late', at: 1 } as const;
    expect(cardOf(aSubmission({ interviews: [anInterview({ steps: [held] })] }), 1)?.nextStep).toEqual({
      kind: 'thank-you',
      state: 'held',
      dueAt: null,
    });
  });

  it('tells of a pause, of an answer that waits for the recruiter, and its version', () => {
    const paused = { at: 1, by: { kind: 'system' } } as const;
    const pendingAnswer = {
      answer: 'offer',
      interviewId: 'int-1',
      until: null,
      by: paused.by,
      at: 1,
    } as const;
    expect(cardOf(aSubmission({ paused, pendingAnswer }), 4)).toMatchObject({
      paused: true,
      pendingAnswer: true,
      version: 4,
    });
  });
});
