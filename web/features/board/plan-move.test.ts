import { endOfStage } from '@afterword/core/submission/move-stage';
import { openStages, stages } from '@afterword/core/submission/stage';
import { describe, expect, it } from 'vitest';
import { endsOf, planMove } from './plan-move.ts';
import { aCard } from './testing/a-card.ts';

const now = Date.parse('2027-03-05T15:00:00Z');
const ahead = '2027-03-09T15:00:00Z';
const held = '2027-03-01T15:00:00Z';
const planned = { kind: 'first-follow-up', state: 'planned', dueAt: ahead } as const;

describe('what a move asks', () => {
  it.each(stages)('ends the same mails as core says for %s', (stage) => {
    const scopes = { nothing: null, 'follow-ups': 'follow-ups', coaching: 'all' } as const;
    expect(endOfStage(stage)?.scope ?? null).toBe(scopes[endsOf(stage)]);
  });

  it('asks nothing on the way forward, and can be undone', () => {
    expect(planMove(aCard(), 'client-review', now)).toEqual({
      question: null,
      endsMails: false,
      undoable: true,
    });
  });

  it.each(['interview-scheduled', 'interviewed'] as const)(
    'offers to log the interview that %s needs',
    (to) => {
      expect(planMove(aCard({ stage: 'client-review' }), to, now).question).toBe('log-interview');
    },
  );

  it('knows an interview that lies ahead from one that is over', () => {
    const card = aCard({ stage: 'interviewed', interviewStart: ahead });
    expect(planMove(card, 'interview-scheduled', now).question).toBe('backwards');
    expect(planMove({ ...card, interviewStart: held }, 'interview-scheduled', now).question).toBe(
      'log-interview',
    );
  });

  it('asks what kind of placement it is, whatever else is planned', () => {
    for (const stage of openStages.filter((one) => one !== 'placed')) {
      expect(planMove(aCard({ stage }), 'placed', now).question).toBe('placement');
    }
  });

  it('asks before an offer ends follow-ups, and does not where none is planned', () => {
    const card = aCard({ stage: 'interviewed', interviewStart: held, nextStep: planned });
    expect(planMove(card, 'offer-extended', now)).toEqual({
      question: 'ends-mails',
      endsMails: true,
      undoable: false,
    });
    expect(planMove({ ...card, nextStep: null }, 'offer-extended', now)).toEqual({
      question: null,
      endsMails: false,
      undoable: true,
    });
  });

  it('sees the follow-ups behind a reminder', () => {
    const reminder = { kind: 'reminder', state: 'planned', dueAt: ahead } as const;
    const card = aCard({ stage: 'interview-scheduled', interviewStart: ahead, nextStep: reminder });
    expect(planMove(card, 'offer-extended', now).endsMails).toBe(true);
  });

  it.each([
    'client-rejected',
    'candidate-withdrew',
    'offer-declined',
    'no-response',
    'order-closed',
  ] as const)('asks before it closes as %s, and offers no undo that would not be one', (to) => {
    expect(planMove(aCard(), to, now)).toMatchObject({ question: 'ends-mails', undoable: false });
  });

  it('asks backwards', () => {
    expect(planMove(aCard({ stage: 'client-review' }), 'submitted', now).question).toBe('backwards');
  });
});
