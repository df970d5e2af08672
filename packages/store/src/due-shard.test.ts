import { expect, it } from 'vitest';
import { dueShardOf } from './due-shard.ts';

it.each([
  // http://www.isthe.com/chongo/tech/comp/fnv/: 32-bit FNV-1a of these is the number before the remainder.
  ['', 0x811c9dc5 % 8],
  ['a', 0xe40c292c % 8],
  ['foobar', 0xbf9cf968 % 8],
])('never changes, since rows written years ago lie where it says: "%s" in %i', (id, shard) => {
  expect(dueShardOf(id)).toBe(shard);
});
