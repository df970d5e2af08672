import { describe, expect, test } from 'vitest';
import { joinWith, oneLine, shorten, withoutDoubledStops } from './plain-text.ts';

describe('one line', () => {
  test.each([
    ['line breaks', 'a\r\nb\nc\rd'],
    ['Unicode separators', 'a\u2028b\u2029c\u0085d'],
    ['NUL and escapes', 'a\u0000b\u001bc\u007fd'],
    ['marks that turn text around', 'a\u202eb\u2066c\ufeffd'],
    ['blanks', '  a  b\tc\u00a0 d '],
  ])('has no %s', (_, text) => {
    expect(oneLine(text)).toBe('a b c d');
  });

  test('keeps every script', () => {
    expect(oneLine('Łukasz Zoë 漢字 👩🏽‍💻')).toBe('Łukasz Zoë 漢字 👩🏽‍💻');
  });

  test('is well-formed', () => {
    expect(oneLine('a\ud800')).toBe('a\ufffd');
  });
});

test.each([
  ['', 5, ''],
  ['short', 5, 'short'],
  ['a word too many', 10, 'a word…'],
  ['🙂🙂🙂🙂', 3, '🙂🙂…'],
])('shortens %j to %i characters', (text, most, shortened) => {
  expect(shorten(text, most)).toBe(shortened);
});

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('joins %j', (words, joined) => {
  expect(joinWith(words, 'and')).toBe(joined);
});

test('takes a doubled full stop for one, and leaves an ellipsis', () => {
  expect(withoutDoubledStops('At Acme Inc.. Well...')).toBe('At Acme Inc. Well...');
});
