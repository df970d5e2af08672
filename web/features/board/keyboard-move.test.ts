import { describe, expect, it } from 'vitest';
import { type Carried, carry, pickedUp } from './keyboard-move.ts';

const ana: Carried = { id: 'sub-1', name: 'Ana Reyes', from: 'client-review', over: 'client-review' };

describe('a card carried with the keyboard', () => {
  it('says how, when it is picked up', () => {
    expect(pickedUp(ana)).toMatch(/^Ana Reyes picked up from Client review\..*Escape/);
  });

  it.each([
    ['ArrowRight', 'interview-scheduled', 'Interview scheduled, 3 of 6.'],
    ['ArrowLeft', 'submitted', 'Submitted, 1 of 6.'],
    ['End', 'placed', 'Placed, 6 of 6.'],
    ['Home', 'submitted', 'Submitted, 1 of 6.'],
  ])('%s leads to %s, and says so', (key, over, says) => {
    expect(carry(ana, key)).toEqual({ kind: 'carrying', carried: { ...ana, over }, says });
  });

  it('stops at the edges', () => {
    expect(carry({ ...ana, over: 'submitted' }, 'ArrowLeft')).toMatchObject({
      carried: { over: 'submitted' },
    });
    expect(carry({ ...ana, over: 'placed' }, 'ArrowRight')).toMatchObject({ carried: { over: 'placed' } });
  });

  it('says when it is over where it came from', () => {
    expect(carry({ ...ana, over: 'interview-scheduled' }, 'ArrowLeft')).toMatchObject({
      says: 'Client review, 2 of 6, where it came from.',
    });
  });

  it.each(['Enter', ' '])('%j drops it in another column', (key) => {
    const over = { ...ana, over: 'submitted' } as const;
    expect(carry(over, key)).toEqual({ kind: 'dropped', carried: over });
  });

  it.each(['Escape', 'Tab', 'Enter'])('%s leaves it where it is when nothing was chosen', (key) => {
    expect(carry(ana, key)).toEqual({ kind: 'cancelled', says: 'Ana Reyes stays in Client review.' });
  });

  it('ignores what means nothing here', () => {
    expect(carry(ana, 'x')).toEqual({ kind: 'ignored' });
  });
});
