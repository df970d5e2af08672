import { describe, expect, it } from 'vitest';
import { divisions } from '../division/division.ts';
import { fromIso } from '../kernel/time.ts';
import { goesStaleAt, staleUntil } from './going-stale.ts';

const moved = fromIso('2027-03-01T16:00:00Z');

describe('an open job order', () => {
  it.each([
    ['industrial', '2027-03-07T16:00:00Z'],
    ['office', '2027-03-11T16:00:00Z'],
    ['technical', '2027-03-15T16:00:00Z'],
    ['managerial', '2027-03-22T16:00:00Z'],
  ] as const)('of %s goes stale at the pace of its division', (division, at) => {
    expect(goesStaleAt(division, moved)).toBe(fromIso(at));
  });

  it.each(divisions)('of %s is asked for from that second on, and not before', (division) => {
    const at = goesStaleAt(division, moved);
    expect(staleUntil(division, at)).toBe(moved);
    expect(staleUntil(division, at - 1)).toBeLessThan(moved);
  });
});
