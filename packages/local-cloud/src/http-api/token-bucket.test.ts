import { expect, it } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

it('lets a burst through, then no more than the rate', () => {
  let now = 100;
  const mayPass = createTokenBucket({ rate: 2, burst: 3 }, () => now);
  expect([mayPass(), mayPass(), mayPass(), mayPass()]).toEqual([true, true, true, false]);
  now += 0.5;
  expect([mayPass(), mayPass()]).toEqual([true, false]);
  now += 3600;
  expect([mayPass(), mayPass(), mayPass(), mayPass()]).toEqual([true, true, true, false]);
});
