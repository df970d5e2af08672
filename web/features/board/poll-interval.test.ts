import { describe, expect, it } from 'vitest';
import { pollInterval } from './poll-interval.ts';

describe('how often the board is read', () => {
  it.each([
    ['every 5 s while somebody works', true, 0, 5_000],
    ['every 5 s up to a minute after', true, 60_000, 5_000],
    ['every 30 s once nobody does', true, 60_001, 30_000],
    ['never while hidden', false, 0, false],
  ])('%s', (_rule, visible, idle, every) => {
    expect(pollInterval({ visible, activeAt: 1000 }, 1000 + idle)).toBe(every);
  });
});
