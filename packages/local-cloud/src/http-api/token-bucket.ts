import type { Throttle } from '../cloudformation/read-service.ts';

/**
 * API Gateway's throttling: a bucket that holds `burst` requests and fills at `rate` a second.
 *
 * @param seconds a clock that only goes forward; wall time, since people and not the virtual clock send requests
 * @returns whether one more request may pass
 */
export function createTokenBucket({ rate, burst }: Throttle, seconds: () => number): () => boolean {
  let tokens = burst;
  let filledAt = seconds();
  return () => {
    const now = seconds();
    tokens = Math.min(burst, tokens + (now - filledAt) * rate);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
