import { describe, expect, it } from 'vitest';
import { checkPolicy, type Policy } from './policy.ts';

/** product.md, "The dates, exactly": what each number may be. */
const admitted = [
  ['bufferDays', 0, 10],
  ['noDateBusinessDays', 1, 30],
  ['secondAfterDays', 2, 60],
  ['moveOnAfterDays', 2, 60],
  ['sendHour', 8, 20],
  ['thankYouDelayHours', 0, 24],
] as const satisfies readonly (readonly [keyof Policy, number, number])[];

describe('a policy', () => {
  it.each(admitted)('admits %s from %i to %i, and nothing beyond', (field, least, most) => {
    expect(checkPolicy({ [field]: least }).ok).toBe(true);
    expect(checkPolicy({ [field]: most }).ok).toBe(true);
    for (const value of [least - 1, most + 1, least + 0.5]) {
      expect(checkPolicy({ [field]: value })).toMatchObject({
        ok: false,
        refusal: { code: 'policy/out-of-range', field: `policy.${field}` },
      });
    }
  });
});
