import { expect, it } from 'vitest';
import { foldedName, nameOrder } from './folded-name.ts';

it.each([
  ['José  Ångström', 'jose angstrom'],
  [' Łukasz\tØrsted ', 'lukasz orsted'],
  ['Straße', 'strasse'],
  ['ﬁona', 'fiona'],
  ["D'Angelo", "d'angelo"],
  ['ĐẶNG Thị Hồng', 'dang thi hong'],
  ['李小龍', '李小龍'],
  ['', ''],
])('folds %s to %s', (name, folded) => {
  expect(foldedName(name)).toBe(folded);
});

it('is the same however an accent is encoded', () => {
  expect(foldedName('é')).toBe(foldedName('e\u0301'));
});

it('never cuts a character in two', () => {
  const folded = foldedName('😀'.repeat(300));
  expect(folded.isWellFormed()).toBe(true);
  expect([...folded]).toHaveLength(200);
});

it('fits the sort key of an index, at most 1,024 bytes', () => {
  expect(Buffer.byteLength(nameOrder('𠮷'.repeat(300), 'x'.repeat(40)))).toBeLessThanOrEqual(1024);
});

it('sorts a name before longer ones that begin with it', () => {
  expect(nameOrder('Ana', 'z') < nameOrder('Ana Bell', 'a')).toBe(true);
});
