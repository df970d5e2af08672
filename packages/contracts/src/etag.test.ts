import { expect, it } from 'vitest';
import { formatEtag, parseIfMatch } from './etag.ts';
import { isIdempotencyKey } from './idempotency-key.ts';

it('reads back the version it wrote', () => {
  expect(parseIfMatch(formatEtag(12))).toBe(12);
});

it('takes a tag that was weakened on the way', () => {
  expect(parseIfMatch('W/"3"')).toBe(3);
});

it.each(['', '*', '3', '"0"', '"-1"', '"x"', '"1", "2"'])('finds no version in %j', (header) => {
  expect(parseIfMatch(header)).toBeUndefined();
});

it.each([
  ['0b8c6a52-4a4e-4d0c-9f57-0b4f6f0d5f11', true],
  ['', false],
  ['two words', false],
  ['ü', false],
  ['x'.repeat(101), false],
])('knows whether %j can be an idempotency key', (key, can) => {
  expect(isIdempotencyKey(key)).toBe(can);
});
