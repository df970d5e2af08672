import { describe, expect, it } from 'vitest';
import { nextLine, waitLine } from './card-words.ts';
import { aCard } from './testing/a-card.ts';

const now = Date.parse('2027-03-01T15:00:00Z');
const next = (state: 'planned' | 'claimed' | 'held' | 'failed', dueAt: string | null, paused = false) =>
  nextLine(
    aCard({
      nextStep: { kind: 'first-follow-up', state, dueAt },
      interviewTimeZone: 'America/Denver',
      paused,
    }),
    now,
  );

describe('what a card says comes next', () => {
  it('names the mail, how far it is, and the moment in the zone of the interview', () => {
    expect(next('planned', '2027-03-05T16:00:00Z')).toMatchObject({
      tone: 'calm',
      what: 'First follow-up',
      relative: 'in 4 days',
      exact: 'Fri, Mar 5, 9 AM MST',
    });
  });

  it.each([
    [next('held', null), 'attention', 'First follow-up waits for you'],
    [next('failed', null), 'attention', 'First follow-up could not be sent'],
    [next('claimed', '2027-03-01T15:00:00Z'), 'calm', 'First follow-up is being sent'],
    [next('planned', null), 'calm', 'First follow-up, after you decide'],
    [next('planned', '2027-03-05T16:00:00Z', true), 'calm', 'First follow-up, once resumed'],
  ])('%j', (line, tone, what) => {
    expect(line).toMatchObject({ tone, what, exact: null });
  });

  it('says nothing where nothing is planned', () => {
    expect(nextLine(aCard(), now)).toBeNull();
  });

  it('says in words what the colour of a seam says', () => {
    expect([waitLine(0, 'fresh'), waitLine(1, 'fresh'), waitLine(7, 'slow'), waitLine(30, 'stale')]).toEqual([
      'Since today',
      '1 day',
      '7 days, slow',
      '30 days, stale',
    ]);
  });
});
