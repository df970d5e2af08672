import { taskKinds } from '@afterword/core/task/task';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './row-words.ts';
import { aRow, aTaskRow, kindsOfSubmissions } from './testing/rows.ts';

const now = Date.parse('2027-03-02T18:00:00Z');
const words = (row: ReturnType<typeof aRow>) => wordsOf(row, now, 'America/New_York');

describe('a row in words', () => {
  it.each(kindsOfSubmissions)('says of %s what is the matter, without a code', (kind) => {
    const { says } = words(aRow(kind));
    expect(says).toMatch(/^[A-Z].+/);
    expect(says).not.toMatch(/[a-z]-[a-z]+-[a-z]|undefined|null|\.1\b/);
  });

  it.each(taskKinds)('says of the task %s what is the matter', (kind) => {
    const row = aTaskRow();
    if (row.kind !== 'task') throw new Error('No task');
    expect(words({ ...row, task: { ...row.task, kind } }).says).toMatch(/^[A-Z][a-z]* [a-z]/);
  });

  it('says of a colleague who could not be invited that it is about them, not about plans', () => {
    const row = aTaskRow();
    if (row.kind !== 'task') throw new Error('No task');
    const says = (kind: 'job-stuck' | 'job-incomplete', code: string) =>
      words({ ...row, task: { ...row.task, kind, code } }).says;
    expect(says('job-incomplete', 'update-sign-in')).toMatch(/refused to invite a colleague/);
    expect(says('job-stuck', 'invite-again')).toMatch(/^A colleague’s invitation/);
    expect(says('job-incomplete', 'replan-all')).toMatch(/left some submissions out/);
  });

  it.each([
    ['late', 'First follow-up waits: it is more than a day late', 'waiting'],
    ['needs-approval', 'First follow-up waits: this client’s mails are approved before they go', 'waiting'],
    ['rejected', 'First follow-up failed: the mail service refused it', 'stale'],
  ] as const)('says why a step waits: %s', (why, says, tone) => {
    expect(words(aRow('decide-step', { why }))).toMatchObject({ says, tone });
  });

  it('says how long it waits, and the moment behind it where one looks closer', () => {
    expect(words(aRow('confirm-answer'))).toMatchObject({
      when: '3 h ago',
      exact: 'Tue, Mar 2, 10 AM EST',
    });
  });

  it('tells an interview in its own zone, and that it is going on', () => {
    expect(words(aRow('interview-today', { start: '2027-03-02T20:30:00Z' }))).toMatchObject({
      says: 'At 2:30 PM CST',
      when: 'in 3 h',
      exact: 'Tue, Mar 2, 2:30 PM CST',
    });
    expect(words(aRow('interview-today', { start: '2027-03-02T17:00:00Z' })).says).toBe(
      'Going on since 11 AM CST',
    );
  });

  it('names the day an answer was promised for, and the day it waits until', () => {
    const late = aRow('past-decision-date', { since: '2027-03-02T06:00:00Z' });
    expect(words(late)).toMatchObject({
      says: 'An answer was promised for Mon, Mar 1, 2027',
      when: 'yesterday',
      exact: 'Mon, Mar 1, 2027',
    });
    expect(
      words(aRow('confirm-answer', { answer: 'needs-more-time', answerUntil: '2027-03-12' })).says,
    ).toContain('They need more time, until Fri, Mar 12, 2027');
  });

  it('looks ahead where something comes, and back where something waits', () => {
    expect(words(aRow('closes-soon')).when).toBe('in 2 days');
    expect(words(aRow('close-as-no-response')).when).toBe('3 h ago');
  });
});
