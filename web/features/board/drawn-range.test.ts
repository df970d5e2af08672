import { describe, expect, it } from 'vitest';
import { drawnRange } from './drawn-range.ts';

const seen = (startIndex: number, endIndex: number, count = 1000) => ({ startIndex, endIndex, count });

describe('drawnRange', () => {
  it('draws four cards more than are seen where nobody has scrolled', () => {
    expect(drawnRange(seen(0, 4), false)).toEqual({ from: 0, to: 8 });
    expect(drawnRange(seen(0, 4, 6), false)).toEqual({ from: 0, to: 5 });
  });

  it('has two cards ready on both sides at least, and never more than twelve', () => {
    for (let start = 0; start < 500; start += 1) {
      for (const end of [start + 3, start + 5, start + 9]) {
        const { from, to } = drawnRange(seen(start, end), true);
        expect(start - from).toBeGreaterThanOrEqual(Math.min(2, start));
        expect(start - from).toBeLessThanOrEqual(7);
        expect(to - end).toBeGreaterThanOrEqual(2);
        expect(to - end).toBeLessThanOrEqual(12);
      }
    }
  });

  it('draws others at every sixth card only, at both ends at once', () => {
    const ranges = Array.from({ length: 60 }, (_, at) => drawnRange(seen(at + 100, at + 105), true));
    const changes = ranges.filter(({ from, to }, at) => {
      const before = ranges[at - 1];
      return before && (from !== before.from || to !== before.to);
    });
    expect(changes).toHaveLength(10);
  });

  it('ends where the column ends', () => {
    expect(drawnRange(seen(994, 999), true)).toEqual({ from: 990, to: 999 });
    expect(drawnRange(seen(3, 3, 4), true)).toEqual({ from: 0, to: 3 });
  });
});
