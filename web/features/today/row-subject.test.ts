import { describe, expect, it } from 'vitest';
import { divisionOf, subjectOf } from './row-subject.ts';
import { aRow, aStaleOrderRow, aTaskRow } from './testing/rows.ts';

describe('what a row is about', () => {
  it('is a candidate with their job, and whose they are', () => {
    expect(subjectOf(aRow('decide-step'))).toEqual({
      name: 'Ana Reyes',
      detail: 'Dispatch coordinator at Harbor Freight Lines',
      href: '/submissions/sub-1',
      owner: { id: 'user-1', name: 'Rosa Kim' },
    });
  });

  it('is a job order, of nobody’s own', () => {
    expect(subjectOf(aStaleOrderRow())).toEqual({
      name: 'Dispatch coordinator',
      detail: 'at Harbor Freight Lines',
      href: '/job-orders/job-1',
      owner: null,
    });
    expect(divisionOf(aStaleOrderRow())).toBe('Office & Clerical');
  });

  it('is Afterword itself where a task names nothing that may be seen', () => {
    expect(subjectOf(aTaskRow())).toBeNull();
  });
});
