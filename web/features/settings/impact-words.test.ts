import { expect, it } from 'vitest';
import { impactWords } from './impact-words.ts';

const counted = { steps: 0, submissions: 0, looked: 40, complete: true, lastDate: null };

it.each([
  [counted, 'Saving moves no unsent step.'],
  [{ ...counted, steps: 1, submissions: 1 }, 'Saving moves 1 unsent step of 1 submission.'],
  [{ ...counted, steps: 1204, submissions: 40 }, 'Saving moves 1,204 unsent steps of 40 submissions.'],
  [
    { ...counted, steps: 1204, submissions: 612, looked: 800, complete: false },
    'Saving moves more than 1,204 unsent steps of 612 submissions: the first 800 submissions were counted, and there are more.',
  ],
  [
    { ...counted, looked: 800, complete: false },
    'Saving moves no unsent step of the first 800 submissions; there are more, which were not counted.',
  ],
])('%j', (preview, words) => {
  expect(impactWords(preview)).toBe(words);
});
