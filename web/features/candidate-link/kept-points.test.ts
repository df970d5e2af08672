import { expect, it } from 'vitest';
import { readKeptPoints, writeKeptPoints } from './kept-points.ts';

const kept = writeKeptPoints({ saved: ['The rota'], typed: ['The rota', 'The new depot'] });

it('what was typed over what is saved comes back', () => {
  expect(readKeptPoints(kept, ['The rota'])).toEqual(['The rota', 'The new depot']);
});

it.each([[[]], [['The depot']], [['The rota', 'The van']]])(
  'never over something else, which they may have saved since: %j',
  (saved) => {
    expect(readKeptPoints(kept, saved)).toEqual([]);
  },
);

it.each([
  null,
  '',
  'no json',
  'null',
  '[]',
  '{}',
  '{"saved":["The rota"]}',
  '{"saved":["The rota"],"typed":"x"}',
  '{"saved":["The rota"],"typed":[1]}',
])('what is none of ours is nothing: %s', (text) => {
  expect(readKeptPoints(text, ['The rota'])).toEqual([]);
});
