import { defaultPolicy } from '@afterword/core/division/policy';
import { describe, expect, it } from 'vitest';
import { bookOf, errorOf, ownCount, policyIn, policyValuesOf, wrongScopes } from './policy-values.ts';

const book = {
  agency: defaultPolicy,
  divisions: { industrial: { noDateBusinessDays: 3, secondAfterDays: 4 } },
};
const values = policyValuesOf(book);

describe('the numbers of the form', () => {
  it('come back as they were', () => {
    expect(bookOf(values)).toEqual(book);
  });

  it('hold in a division as the agency’s, but for its own', () => {
    expect(policyIn(values, 'industrial')).toEqual({
      ...defaultPolicy,
      noDateBusinessDays: 3,
      secondAfterDays: 4,
    });
    expect(policyIn(values, 'office')).toEqual(defaultPolicy);
    expect([ownCount(values, 'industrial'), ownCount(values, 'office'), ownCount(values, 'agency')]).toEqual([
      2, 0, 0,
    ]);
  });

  it('are the agency’s again once a division’s own is emptied', () => {
    const emptied = { ...values, 'industrial.noDateBusinessDays': '', 'industrial.secondAfterDays': '' };
    expect(bookOf(emptied).divisions).toEqual({});
  });

  it('follow a new number of the agency where a division has none of its own', () => {
    expect(policyIn({ ...values, 'agency.sendHour': 14 }, 'industrial').sendHour).toBe(14);
  });
});

describe('a number', () => {
  const sentence = 'Hour of follow-ups must be a whole number from 8 to 20.';
  it.each([
    ['agency', 8, undefined],
    ['agency', 20, undefined],
    ['agency', 7, sentence],
    ['agency', 21, sentence],
    ['agency', 9.5, sentence],
    ['agency', '', sentence],
    ['agency', '-', sentence],
    ['office', '', undefined],
    ['office', 21, sentence],
  ] as const)('of %s: %j', (scope, value, error) => {
    expect(errorOf(scope, 'sendHour', value)).toBe(error);
  });

  it('that is wrong is found on whichever tab', () => {
    expect(wrongScopes(values)).toEqual([]);
    expect(wrongScopes({ ...values, 'technical.sendHour': 3, 'agency.bufferDays': '' })).toEqual([
      'agency',
      'technical',
    ]);
  });
});
