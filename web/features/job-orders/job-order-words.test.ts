import { describe, expect, it } from 'vitest';
import { closingWords, filledWords } from './job-order-words.ts';

const of = (...stages: ('placed' | 'interviewed' | 'no-response')[]) =>
  stages.map((stage) => ({ stage, closed: stage === 'no-response' }));

describe('a job order', () => {
  it('says how much of it is filled, and that more may be', () => {
    expect(filledWords({ openings: 2 }, of('placed', 'interviewed', 'no-response'), false)).toBe(
      '1 of 2 filled',
    );
    expect(filledWords({ openings: 2 }, of('placed'), true)).toBe('1+ of 2 filled');
    expect(filledWords({ openings: 1 }, [], false)).toBe('0 of 1 filled');
  });

  it.each([
    [of(), false, 'Nobody is in play for it any more, so nothing else changes.'],
    [of('placed', 'no-response'), false, 'Nobody is in play for it any more, so nothing else changes.'],
    [of('interviewed', 'placed'), false, /^1 open submission will close/],
    [of('interviewed', 'interviewed'), false, /^2 open submissions will close/],
    [of('interviewed'), true, /^1\+ open submissions will close/],
  ])('says what closing ends: %#', (submissions, areMore, words) => {
    expect(closingWords(submissions, areMore)).toMatch(words);
  });
});
