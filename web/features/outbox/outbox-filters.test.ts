import { describe, expect, it } from 'vitest';
import { noFilters, readFilters, untilOf, writeFilters } from './outbox-filters.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of the outbox, in the address', () => {
  it('are none where the address says nothing', () => {
    expect(read('')).toEqual(noFilters);
    expect(writeFilters(noFilters)).toBe('');
  });

  it.each([
    { view: 'planned', division: 'office', owner: 'all', state: 'held', days: 30 },
    { view: 'sent', division: null, owner: 'user-7', state: 'bounced', days: 7 },
    { view: 'planned', division: 'technical', owner: 'mine', state: 'any', days: 365 },
  ] as const)('are read back as they were written: %j', (filters) => {
    expect(read(writeFilters(filters))).toEqual(filters);
  });

  it.each([
    'view=x',
    'division=__proto__',
    'state=bounced',
    'days=8',
    'days=-1',
    'owner=%20',
    'view=sent&state=held',
  ])('are none where they make no sense: %s', (query) => {
    expect({ ...read(query), view: 'planned' }).toEqual(noFilters);
  });

  it('look to the end of a day, so that every page of a list is asked for with the same moment', () => {
    const morning = Date.parse('2027-03-02T09:00:00Z');
    expect(untilOf(morning, 7)).toBe('2027-03-10T00:00:00Z');
    expect(untilOf(morning + 3_600_000, 7)).toBe(untilOf(morning, 7));
  });
});
