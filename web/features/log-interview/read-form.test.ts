import { describe, expect, it } from 'vitest';
import { emptyForm, newOne } from './form-values.ts';
import { missingSubject, readForm } from './read-form.ts';

const today = '2026-11-25';
const typed = { ...emptyForm, timeZone: 'America/Chicago', when: 'tue 2-2:45pm' };

describe('the interview as typed', () => {
  it('becomes the request', () => {
    const { interview, errors } = readForm(
      { ...typed, decision: 'dec 4', talkingPoints: ' the night desk \n\n', interviewers: ['Mei Lin'] },
      today,
      [],
    );
    expect(errors).toEqual({});
    expect(interview).toEqual({
      startsAt: '2026-12-01T14:00',
      timeZone: 'America/Chicago',
      durationMinutes: 45,
      interviewers: [{ name: 'Mei Lin', email: null }],
      place: null,
      talkingPoints: ['the night desk'],
      decisionDate: '2026-12-04',
    });
  });

  it('lasts as long as the form says where the time names no end', () => {
    const { interview } = readForm({ ...typed, when: 'tue 2pm', durationMinutes: 30 }, today, []);
    expect(interview?.durationMinutes).toBe(30);
  });

  it.each([
    [{ when: '' }, 'when', 'Say when'],
    [{ when: 'tue' }, 'when', 'Add the time'],
    [{ when: 'tue 3pm-2pm' }, 'when', 'ends before it starts'],
    [{ decision: 'whenever' }, 'decision', 'no day we understand'],
    [{ interviewers: ['jobs@client.test'] }, 'interviewers', 'Add the name'],
    [{ talkingPoints: 'a'.repeat(4001) }, 'talkingPoints', '4,001 of 4,000 characters: shorten it by 1.'],
    [{ talkingPoints: 'a\n'.repeat(51) }, 'talkingPoints', '51 points: 50 are the most.'],
  ])('is not sent with %o', (changes, field, message) => {
    const { interview, errors } = readForm({ ...typed, ...changes }, today, []);
    expect(interview).toBeUndefined();
    expect(errors).toEqual({ [field]: expect.stringContaining(message) });
  });

  it('takes exactly 4,000 characters, empty lines not counted', () => {
    const { errors } = readForm({ ...typed, talkingPoints: `${'a'.repeat(4000)}\n\n\n` }, today, []);
    expect(errors).toEqual({});
  });
});

describe('candidate and job order', () => {
  it.each([
    [{}, ['candidate', 'about']],
    [{ candidateId: newOne, about: newOne }, ['candidateName', 'jobTitle', 'client']],
    [
      { candidateId: newOne, candidateName: 'Ana', about: newOne, jobTitle: 'Clerk', clientId: newOne },
      ['clientName'],
    ],
    [{ candidateId: 'cand-1', about: 'job-order:job-1' }, []],
  ])('are asked for where missing: %o', (changes, fields) => {
    expect(Object.keys(missingSubject({ ...emptyForm, ...changes }))).toEqual(fields);
  });
});
