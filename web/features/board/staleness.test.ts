import { divisions } from '@afterword/core/division/division';
import { describe, expect, it } from 'vitest';
import { daysInStage, pace, stalenessOf } from './staleness.ts';
import { aCard } from './testing/a-card.ts';

const since = '2027-03-01T15:00:00Z';
const after = (days: number, seconds = 0) => Date.parse(since) + days * 86_400_000 + seconds * 1000;

describe('how long a card stands still', () => {
  it.each(divisions)('is measured by the pace of %s', (division) => {
    const card = aCard({ stage: 'client-review', stageSince: since });
    const { slow, stale } = pace[division];
    expect(stalenessOf(card, division, after(slow, -1))).toBe('fresh');
    expect(stalenessOf(card, division, after(slow))).toBe('slow');
    expect(stalenessOf(card, division, after(stale, -1))).toBe('slow');
    expect(stalenessOf(card, division, after(stale))).toBe('stale');
  });

  it('is shortest in industrial and longest in managerial', () => {
    expect(divisions.toSorted((a, b) => pace[a].stale - pace[b].stale)).toEqual([
      'industrial',
      'office',
      'technical',
      'managerial',
    ]);
  });

  it('does not count for who is placed', () => {
    expect(stalenessOf(aCard({ stage: 'placed' }), 'industrial', after(400))).toBe('fresh');
  });

  it('does not count while the interview lies ahead, and does once it is over', () => {
    const card = aCard({
      stage: 'interview-scheduled',
      stageSince: since,
      interviewStart: '2027-03-20T15:00:00Z',
    });
    expect(stalenessOf(card, 'industrial', after(10))).toBe('fresh');
    expect(stalenessOf(card, 'industrial', after(20))).toBe('stale');
  });

  it('counts whole days, and none before it began', () => {
    expect(daysInStage({ stageSince: since }, after(2, -1))).toBe(1);
    expect(daysInStage({ stageSince: since }, after(-3))).toBe(0);
  });
});
