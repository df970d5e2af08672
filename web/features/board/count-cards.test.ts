import { describe, expect, it } from 'vitest';
import { countCards } from './count-cards.ts';

const count = (overrides: Partial<Parameters<typeof countCards>[0]>) =>
  countCards({ shown: 40, loaded: 40, hasMore: true, filtered: false, total: 312, ...overrides });

describe('how many cards a column has', () => {
  it('is what was counted, where not all of them are loaded', () => {
    expect(count({})).toEqual({ figure: '312', words: '312 submissions' });
  });

  it('is what is loaded, where that is all: it follows a move at once, the count seconds later', () => {
    expect(count({ shown: 4, loaded: 4, hasMore: false, total: 5 }).figure).toBe('4');
    expect(count({ shown: 1, loaded: 1, hasMore: false }).words).toBe('1 submission');
  });

  it('is never less than what one sees', () => {
    expect(count({ total: 38 }).figure).toBe('40');
  });

  it('says "at least" only where nobody has counted, or it is one recruiter’s', () => {
    expect(count({ total: undefined })).toEqual({ figure: '40+', words: 'at least 40 submissions' });
  });

  it('says in how many it looked, where filters look in what is loaded', () => {
    expect(count({ shown: 3, filtered: true })).toEqual({
      figure: '3 of 40+',
      words: '3 of at least 40 submissions',
    });
    expect(count({ shown: 3, filtered: true, hasMore: false }).figure).toBe('3 of 40');
  });
});
