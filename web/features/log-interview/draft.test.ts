import { describe, expect, it } from 'vitest';
import { draftKey, isChanged, readDraft, writeDraft } from './draft.ts';
import { emptyForm, type FormValues } from './form-values.ts';

const typed: FormValues = { ...emptyForm, when: 'tue 2pm', interviewers: ['Owen'], candidateId: 'cand-1' };

describe('a half-typed interview', () => {
  it('comes back as it was typed', () => {
    expect(readDraft(writeDraft(typed), emptyForm)).toEqual(typed);
  });

  it.each([
    ['nothing was kept', null],
    ['nothing was typed', writeDraft(emptyForm)],
    ['it is not JSON', '{'],
    ['it is no object', '7'],
  ])('does not come back where %s', (_, kept) => {
    expect(readDraft(kept, emptyForm)).toBeUndefined();
  });

  it('leaves out what an older version kept', () => {
    const older = JSON.stringify({
      when: 'tue 2pm',
      startsAt: '2026-12-01T10:00',
      interviewers: [{ name: 'Owen' }],
    });
    expect(readDraft(older, emptyForm)).toEqual({ ...emptyForm, when: 'tue 2pm' });
  });

  it('is one per submission', () => {
    expect(draftKey('sub-1')).not.toBe(draftKey(undefined));
  });

  it('knows whether somebody typed', () => {
    expect(isChanged(emptyForm, emptyForm)).toBe(false);
    expect(isChanged(typed, emptyForm)).toBe(true);
  });
});
