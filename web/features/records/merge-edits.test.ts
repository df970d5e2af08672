import { describe, expect, it } from 'vitest';
import { changesIn, conflictsIn, rebased } from './merge-edits.ts';

const base = {
  name: 'Ana Reyes',
  phone: null as string | null,
  skills: ['SAP'],
  availability: { note: null },
};

describe('a form that was read before somebody else changed the record', () => {
  it('sends what was typed, and nothing that only stood there', () => {
    expect(changesIn(base, { ...base, phone: '1', skills: ['SAP'] })).toEqual({ phone: '1' });
    expect(changesIn(base, { ...base, skills: ['SAP', 'Dispatch'] })).toEqual({
      skills: ['SAP', 'Dispatch'],
    });
    expect(changesIn(base, { ...base })).toEqual({});
  });

  it('asks only about fields that both changed, to different things', () => {
    const typed = { ...base, phone: '1', name: 'Ana M. Reyes' };
    expect(conflictsIn(base, typed, { ...base, skills: [] })).toEqual([]);
    expect(conflictsIn(base, typed, { ...base, phone: '2', skills: [] })).toEqual(['phone']);
    expect(conflictsIn(base, typed, { ...base, phone: '1' })).toEqual([]);
  });

  it('loses neither what was typed nor what the other saved', () => {
    const typed = { ...base, phone: '1' };
    const latest = { ...base, phone: '2', skills: ['Forklift'] };
    expect(rebased(base, typed, latest)).toEqual({ ...base, phone: '1', skills: ['Forklift'] });
  });
});
