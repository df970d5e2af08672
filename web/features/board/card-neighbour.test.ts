import { describe, expect, it } from 'vitest';
import { neighbour } from './card-neighbour.ts';

const columns = [['a1', 'a2', 'a3'], [], ['c1'], ['d1', 'd2']].map((ids) => ({
  cards: ids.map((id) => ({ id })),
}));

describe('arrow keys between cards', () => {
  it.each([
    ['a1', 'ArrowDown', 'a2'],
    ['a2', 'ArrowUp', 'a1'],
    ['a1', 'End', 'a3'],
    ['a3', 'Home', 'a1'],
    ['a3', 'ArrowRight', 'c1'],
    ['d2', 'ArrowLeft', 'c1'],
    ['c1', 'ArrowLeft', 'a1'],
    ['a1', 'ArrowUp', undefined],
    ['a3', 'ArrowDown', undefined],
    ['d1', 'ArrowRight', undefined],
    ['a1', 'ArrowLeft', undefined],
    ['gone', 'ArrowDown', undefined],
    ['a1', 'x', undefined],
  ])('from %s, %s leads to %s', (id, key, to) => {
    expect(neighbour(columns, id, key)).toBe(to);
  });
});
