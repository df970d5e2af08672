import { describe, expect, it } from 'vitest';
import { draftKey, isChanged, readDraft, writeDraft } from './draft.ts';
import { emptyForm, type FormValues } from './form-values.ts';

const today = '2026-12-01';
const typed: FormValues = { ...emptyForm, when: 'tue 2pm', interviewers: ['Owen'], candidateId: 'cand-1' };

describe('a half-typed interview', () => {
  it('comes back as it was typed', () => {
    expect(readDraft(writeDraft(typed, today), emptyForm, today)).toEqual(typed);
  });

  it.each([
    ['nothing was kept', null],
    ['nothing was typed', writeDraft(emptyForm, today)],
    ['it is not JSON', '{'],
    ['it is no object', '7'],
  ])('does not come back where %s', (_, kept) => {
    expect(readDraft(kept, emptyForm, today)).toBeUndefined();
  });

  it('leaves out what an older version kept', () => {
    const older = JSON.stringify({
      when: 'tue 2pm',
      startsAt: '2026-12-01T10:00',
      interviewers: [{ name: 'Owen' }],
    });
    expect(readDraft(older, emptyForm, today)).toEqual({ ...emptyForm, when: 'tue 2pm' });
  });

  it('is one for each submission, and for each candidate whose page it was begun on', () => {
    expect(new Set(['sub-1', 'cand-1', undefined].map(draftKey)).size).toBe(3);
  });

  it('means the days it meant when it was typed', () => {
    const kept = writeDraft({ ...typed, when: 'tomorrow 2-3:30pm', decision: 'fri' }, '2026-12-01');
    expect(readDraft(kept, emptyForm, '2026-12-02')).toEqual({
      ...typed,
      when: 'Wed, Dec 2, 2026, 2:00 PM',
      durationMinutes: 90,
      decision: 'Fri, Dec 4, 2026',
    });
    const unclear = writeDraft({ ...typed, when: 'some time' }, '2026-12-01');
    expect(readDraft(unclear, emptyForm, '2026-12-02')?.when).toBe('some time');
  });

  it('knows whether somebody typed', () => {
    expect(isChanged(emptyForm, emptyForm)).toBe(false);
    expect(isChanged(typed, emptyForm)).toBe(true);
  });
});
