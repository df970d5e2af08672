import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [1, '1 byte'],
  [2, '2 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KB'],
  [48_000, '47 KB'],
  [1_023_000, '999 KB'],
  [1_024_000, '1.0 MB'],
  [8 * 1024 * 1024, '8.0 MB'],
])('%i is %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
