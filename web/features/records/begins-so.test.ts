import { expect, it } from 'vitest';
import { beginsSo } from './begins-so.ts';

const options = ['Blue Mill Bakery', 'Northgate Robotics', 'Nörd & Sons'].map((label) => ({
  value: label,
  label,
}));
const shown = (search: string, always?: string) =>
  beginsSo(always)({ options, search, limit: 10 }).map((one) => ('value' in one ? one.value : one.group));

it('offers nothing that nobody typed, so that a quick Enter chooses no stranger', () => {
  expect(shown('nor')).toEqual(['Northgate Robotics', 'Nörd & Sons']);
  expect(shown(' NÖRD')).toEqual(['Nörd & Sons']);
  expect(shown('gate')).toEqual([]);
  expect(shown('')).toHaveLength(3);
});

it('keeps the way to add one', () => {
  expect(shown('zzz', 'Blue Mill Bakery')).toEqual(['Blue Mill Bakery']);
});
