import { describe, expect, it } from 'vitest';
import { jobWords, shareOf } from './job-words.ts';

const job = { state: 'running', seen: 25, expected: 40, changed: 20, failed: 0 } as const;

describe('a background job', () => {
  it.each([
    [job, 'In the background: 25 of about 40 submissions looked at. You can go on working.'],
    [{ ...job, expected: 10 }, 'In the background: 25 submissions looked at. You can go on working.'],
    [{ ...job, state: 'done', expected: null }, 'Done: 20 submissions re-planned.'],
    [
      { ...job, state: 'done', changed: 1, failed: 2 },
      'Done: 1 submission re-planned. 2 submissions could not be: they are on Today as a task.',
    ],
    [{ ...job, state: 'failed' }, 'It stopped after 25 submissions. It is on Today as a task.'],
  ] as const)('%j', (progress, words) => {
    expect(jobWords(progress, 're-planned')).toBe(words);
  });

  it('is never shown as full before it is over, nor as empty', () => {
    expect([shareOf(undefined), shareOf(job), shareOf({ ...job, seen: 60 })]).toEqual([5, 63, 95]);
  });
});
