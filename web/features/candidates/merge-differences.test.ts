import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { expect, it } from 'vitest';
import { differencesOf } from './merge-differences.ts';

const candidate: CandidateView = {
  id: 'cand-1',
  name: 'Ana Reyes',
  email: 'ana@mail.test',
  phone: null,
  timeZone: null,
  language: 'en',
  divisions: ['office'],
  skills: [],
  availability: { from: null, note: null },
  stopped: 'nothing',
  undeliverable: null,
  erased: false,
  mergedInto: null,
  mergedFrom: [],
  createdAt: '2027-01-04T15:00:00Z',
  version: 1,
};

it('asks only where both records say something, and not the same', () => {
  const other = { ...candidate, name: 'Ana M. Reyes', phone: '1', language: 'es' as const };
  expect(differencesOf(candidate, other)).toEqual([
    { field: 'name', label: 'Name', kept: 'Ana Reyes', merged: 'Ana M. Reyes' },
    { field: 'language', label: 'Language', kept: 'English', merged: 'Spanish' },
  ]);
  expect(differencesOf(candidate, candidate)).toEqual([]);
});
