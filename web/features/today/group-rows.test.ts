import type { TodayRow } from '@afterword/contracts/resources/today';
import { describe, expect, it } from 'vitest';
import { groupRows, rowKey } from './group-rows.ts';
import { aRow, aStaleOrderRow, aTaskRow } from './testing/rows.ts';

const told = (rows: readonly TodayRow[]) =>
  groupRows(rows).map(({ name, rows: own }) => [
    name,
    own.map((row) =>
      row.kind === 'task' ? row.task.id : 'jobOrderId' in row ? row.jobOrderId : row.submissionId,
    ),
  ]);

describe('the page of today', () => {
  it('puts first what holds a candidate up, last what our own machinery asks', () => {
    const rows = [
      aTaskRow(),
      aStaleOrderRow(),
      aRow('past-decision-date', { submissionId: 'a' }),
      aRow('closes-soon', { submissionId: 'b' }),
      aRow('interview-ended', { submissionId: 'c' }),
      aRow('interview-today', { submissionId: 'd' }),
      aRow('decide-step', { submissionId: 'e' }),
    ];
    expect(told(rows)).toEqual([
      ['decide', ['e']],
      ['today', ['d']],
      ['ended', ['c']],
      ['closing', ['b']],
      ['overdue', ['a']],
      ['orders', ['job-1']],
      ['trouble', ['cannot-process.sub-1']],
    ]);
  });

  it('puts a colleague’s word among what waits for a person', () => {
    const mention = {
      kind: 'mentioned',
      subject: { kind: 'mention', id: 'sub-1', userId: 'user-1' },
    } as const;
    const row = aTaskRow();
    if (row.kind !== 'task') throw new Error('No task');
    expect(groupRows([{ ...row, task: { ...row.task, ...mention } }]).map(({ name }) => name)).toEqual([
      'decide',
    ]);
  });

  it('shows what waits longest first, whatever it waits for', () => {
    const rows = [
      aRow('decide-step', { submissionId: 'later', since: '2027-03-03T15:00:00Z' }),
      aRow('confirm-answer', { submissionId: 'first', since: '2027-03-01T15:00:00Z' }),
      aRow('correct-address', { submissionId: 'between', since: '2027-03-02T15:00:00Z' }),
    ];
    expect(told(rows)).toEqual([['decide', ['first', 'between', 'later']]]);
  });

  it('shows interviews, and what closes, by what comes next', () => {
    const rows = [
      aRow('interview-today', { submissionId: 'at four', start: '2027-03-02T22:00:00Z' }),
      aRow('interview-today', { submissionId: 'at ten', start: '2027-03-02T16:00:00Z' }),
      aRow('closes-soon', { submissionId: 'wednesday', closesAt: '2027-03-03T16:00:00Z' }),
      aRow('closes-soon', { submissionId: 'tuesday', closesAt: '2027-03-02T16:00:00Z' }),
    ];
    expect(told(rows)).toEqual([
      ['today', ['at ten', 'at four']],
      ['closing', ['tuesday', 'wednesday']],
    ]);
  });

  it('shows a row once that two pages brought, and nothing where nothing waits', () => {
    expect(told([aRow('decide-step'), aRow('decide-step')])).toEqual([['decide', ['sub-1']]]);
    expect(told([])).toEqual([]);
  });
});

describe('the name of a row', () => {
  it('is another one once something is asked again', () => {
    const held = aRow('decide-step', { since: '2027-03-01T15:00:00Z' });
    expect(rowKey(held)).toBe(rowKey({ ...held }));
    expect(rowKey(held)).not.toBe(rowKey(aRow('decide-step', { since: '2027-03-09T15:00:00Z' })));
    expect(rowKey(aTaskRow(1))).not.toBe(rowKey(aTaskRow(2)));
  });
});
