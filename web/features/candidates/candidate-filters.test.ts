import { describe, expect, it } from 'vitest';
import { candidateQueryOf, isFiltered, readCandidateFilters } from './candidate-filters.ts';

const read = (query: string) => readCandidateFilters(new URLSearchParams(query));

describe('what an address asks for', () => {
  it('is read back as it was chosen', () => {
    expect(read('q=ana%20r&division=office&mail=unreached&available=now')).toEqual({
      text: 'ana r',
      division: 'office',
      mail: 'unreached',
      available: 'now',
    });
  });

  it.each(['', 'division=sales&mail=all&available=later'])(
    'is everybody where it makes no sense: %j',
    (query) => {
      expect(isFiltered(read(query))).toBe(false);
      expect(candidateQueryOf(read(query), '2027-03-01')).toEqual({ limit: 50 });
    },
  );

  it('is asked of the API without spaces around it, and by the API’s own day', () => {
    expect(candidateQueryOf(read('q=%20ana%20&available=now'), '2027-03-01')).toEqual({
      limit: 50,
      query: 'ana',
      availableBy: '2027-03-01',
    });
  });
});
