import { type ProblemCode, problem } from '@afterword/contracts/problems';
import { describe, expect, it } from 'vitest';
import { placeErrors } from './place-errors.ts';

const refused = (code: ProblemCode, field?: string) =>
  problem(code, { detail: 'A sentence.', ...(field === undefined ? {} : { field }) });

describe('a refusal stands at its field', () => {
  it.each([
    ['interview/unknown-zone', 'interview.timeZone', 'timeZone'],
    ['interview/start-does-not-exist', 'interview.startsAt', 'when'],
    ['interview/ambiguous-start', 'interview.startsAt', 'when'],
    ['interview/too-far-ahead', 'interview.startsAt', 'when'],
    ['interview/end-before-start', 'interview.durationMinutes', 'duration'],
    ['decision-date/before-interview', 'decisionDate', 'decision'],
    ['job-order/closed', undefined, 'about'],
    ['submission/closed', undefined, 'about'],
    ['access/denied', undefined, 'form'],
  ] as const)('%s', (code, field, box) => {
    expect(placeErrors('interview', refused(code, field))).toEqual({ [box]: 'A sentence.' });
  });

  it('takes every field of an invalid request, each with its own sentence', () => {
    const errors = [
      { field: 'talkingPoints', message: 'Too long.' },
      { field: 'interviewers.1.email', message: 'No address.' },
    ];
    expect(placeErrors('interview', { ...refused('request/invalid'), errors })).toEqual({
      talkingPoints: 'Too long.',
      interviewers: 'No address.',
    });
  });

  it('says what to do when the session ended', () => {
    expect(placeErrors('candidate', refused('auth/missing')).form).toContain('nothing you typed is lost');
  });
});
