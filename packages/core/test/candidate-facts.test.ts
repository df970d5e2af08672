import { describe, expect, it } from 'vitest';
import { candidateFacts } from '../src/candidate/candidate.ts';
import { aCandidate } from './a-candidate.ts';

describe('what plans know of a candidate', () => {
  it.each([
    ['an address', {}, 'ok'],
    ['none', { email: null }, 'none'],
    ['one that bounced', { undeliverable: { why: 'bounced', at: 1 } }, 'undeliverable'],
    ['none, and one that bounced before', { email: null, undeliverable: { why: 'bounced', at: 1 } }, 'none'],
  ] as const)('is whether mail reaches them: %s', (_what, facts, address) => {
    expect(candidateFacts(aCandidate(facts)).address).toBe(address);
  });
});
