import { describe, expect, it } from 'vitest';
import { drawnRange } from './drawn-range.ts';

const seen = (startIndex: number, endIndex: number, count = 1000) => ({ startIndex, endIndex, count });

describe('drawnRange', () => {
  it('draws four cards more than are seen where nobody has scrolled', () => {
    expect(drawnRange(seen(0, 4))).toEqual({ from: 0, to: 8 });
    expect(drawnRange(seen(0, 4, 6))).toEqual({ from: 0, to: 5 });
  });

  it('has two cards ready at least on both sides, and never more than seven', () => {
    for (let start = 1; start < 500; start += 1) {
      const { from, to } = drawnRange(seen(start, start + 5));
      expect(start - from).toBeGreaterThanOrEqual(Math.min(2, start));
      expect(start - from).toBeLessThanOrEqual(7);
      expect(to - (start + 5)).toBeGreaterThanOrEqual(2);
      expect(to - (start + 5)).toBeLessThanOrEqual(7);
    }
  });

  it('draws others only at every sixth card', () => {
    const ranges = Array.from({ length: 60 }, (_, at) => drawnRange(seen(at + 100, at + 105)));
    const changes = ranges.filter(({ from }, at) => at > 0 && from !== ranges[at - 1]?.from);
    expect(changes).toHaveLength(10);
  });

  it('ends where the column ends', () => {
    expect(drawnRange(seen(994, 999))).toEqual({ from: 990, to: 999 });
    expect(drawnRange(seen(3, 3, 4))).toEqual({ from: 0, to: 3 });
  });
});
