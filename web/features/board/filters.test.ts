import { describe, expect, it } from 'vitest';
import { type BoardFilters, isFiltered, matcherOf, noFilters, readFilters, writeFilters } from './filters.ts';
import { aCard } from './testing/a-card.ts';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of an address', () => {
  it.each<BoardFilters>([
    noFilters,
    { ...noFilters, owner: 'mine' },
    { ...noFilters, owner: 'user-rosa', text: 'ana & "co" 100%', staleness: 'stale' },
    { ...noFilters, text: 'Dvořák  ', staleness: 'slow' },
    { ...noFilters, owner: 'mine', front: 'interviewed' },
  ])('come back as they were written: %j', (filters) => {
    expect(read(writeFilters(filters))).toEqual(filters);
  });

  it.each(['', '?staleness=old', '?owner=', '?owner=%20', '?q=', '?unknown=1', '?stage=hired'])(
    '%j filters nothing',
    (query) => {
      expect(read(query)).toEqual(noFilters);
      expect(isFiltered(read(query))).toBe(false);
    },
  );

  it('filters nothing by the stage that a narrow screen shows', () => {
    expect(isFiltered(read('?stage=interviewed'))).toBe(false);
    expect(isFiltered(read('?stage=interviewed&q=ana'))).toBe(true);
  });

  it('leaves a plain address plain', () => {
    expect(writeFilters(noFilters)).toBe('');
  });

  it('cuts a text that no one would type', () => {
    expect(read(`?q=${'a'.repeat(5000)}`).text).toHaveLength(100);
  });
});

describe('what passes the filters', () => {
  const now = Date.parse('2027-03-08T15:00:00Z');
  const passes = (filters: Partial<BoardFilters>, card = aCard()) =>
    matcherOf({ ...noFilters, ...filters }, 'office', now)(card);

  it.each(['ana', 'REYES', 'freight night', 'dispatch lake', '  '])('%j finds the card', (text) => {
    expect(passes({ text })).toBe(true);
  });

  it.each(['anna', 'ana bob', 'rosa'])('%j does not', (text) => {
    expect(passes({ text })).toBe(false);
  });

  it('finds names with accents without them, and the other way round', () => {
    const card = aCard({ names: { ...aCard().names, candidate: 'José García' } });
    expect(passes({ text: 'jose garcia' }, card)).toBe(true);
    expect(passes({ text: 'réyes' })).toBe(true);
  });

  it('shows stale ones among the slow, and no slow ones among the stale', () => {
    const slow = aCard({ stage: 'client-review', stageSince: '2027-03-02T15:00:00Z' });
    const stale = aCard({ stage: 'client-review', stageSince: '2027-02-20T15:00:00Z' });
    const fresh = aCard({ stage: 'client-review', stageSince: '2027-03-08T15:00:00Z' });
    const by = (staleness: BoardFilters['staleness']) =>
      [fresh, slow, stale].map((card) => passes({ staleness }, card));
    expect(by('any')).toEqual([true, true, true]);
    expect(by('slow')).toEqual([false, true, true]);
    expect(by('stale')).toEqual([false, false, true]);
  });
});
