import { expect, it } from 'vitest';
import { itemBytes } from './item-bytes.ts';

it.each([
  [{ pk: 'é' }, 2 + 2],
  [{ n: 12345 }, 1 + 4],
  [{ flag: true, none: null }, 4 + 1 + 4 + 1],
  [{ list: ['ab', 1] }, 4 + 3 + (1 + 2) + (1 + 2)],
  [{ map: { a: 'b' } }, 3 + 3 + (1 + 1 + 1)],
])('counts %j as DynamoDB does', (item, bytes) => {
  expect(itemBytes(item)).toBe(bytes);
});
