import { describe, expect, it } from 'vitest';
import { isPlainDate } from './plain-date.ts';

describe('a plain date', () => {
  it.each(['2027-03-01', '2028-02-29', '1999-12-31'])('is %s', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-3-1', '2027-03-01T00:00', 'tomorrow', ''])(
    'is not %j',
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );
});
