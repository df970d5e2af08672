import { expect, it } from 'vitest';
import { spellKey } from './spell-key.ts';

it.each([
  ['mod+K', false, 'Ctrl K'],
  ['mod+K', true, '⌘ K'],
  ['shift+?', false, '?'],
  ['ArrowLeft', false, '←'],
  ['/', false, '/'],
])('%s (mac: %s) reads %s', (key, isMac, spelt) => {
  expect(spellKey(key, isMac)).toBe(spelt);
});
