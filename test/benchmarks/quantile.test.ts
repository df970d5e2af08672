import { expect, it } from 'vitest';
import { median, quantile } from './quantile.ts';

it('takes one of the values, whatever their order', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2);
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(hundred, 0.95)).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
});

it('says so where there is nothing', () => {
  expect(quantile([], 0.95)).toBeNaN();
});
