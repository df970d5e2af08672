import { describe, expect, it } from 'vitest';
import { subjectHere } from './subject-here.ts';

const here = (path: string, card?: string) =>
  subjectHere({ path, card, isOpen: (submissionId) => submissionId === 'sub-open' });

describe('an interview is meant', () => {
  it('of the card one is on', () => {
    expect(here('/board/office', 'sub-1')).toEqual({ submission: 'sub-1' });
  });

  it('of the submission or the candidate whose page one is on', () => {
    expect(here('/submissions/sub-open')).toEqual({ submission: 'sub-open' });
    expect(here('/candidates/cand-1')).toEqual({ candidate: 'cand-1' });
  });

  it('of whom the form asks for, elsewhere, and where a submission is closed or not yet read', () => {
    for (const path of ['/submissions/sub-closed', '/board/office', '/today', '/candidates']) {
      expect(here(path)).toEqual({});
    }
  });
});
