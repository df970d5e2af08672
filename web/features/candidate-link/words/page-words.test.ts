import { describe, expect, it } from 'vitest';
import { pageWordsEn } from './page-words-en.ts';
import { pageWordsEs } from './page-words-es.ts';

const names = { recruiter: 'Rosa Vega', agency: 'Lakeside Staffing', client: 'Harbor Freight' };

/** Every sentence of the page, by where it stands. */
function sentences(words: unknown, at = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') {
    // What takes a name or a date takes it first, or after the names.
    const first = /hello|sent$|toEmployer/.test(at) ? 'Tuesday, March 2' : names;
    return sentences(words(first, 'Tuesday, March 9'), at);
  }
  return Object.entries(words as object).flatMap(([key, value]) => sentences(value, `${at}.${key}`));
}

const english = new Map(sentences(pageWordsEn));
const spanish = new Map(sentences(pageWordsEs));

describe('the words of the candidate’s page', () => {
  it('are there in both languages, and differ', () => {
    expect([...spanish.keys()]).toEqual([...english.keys()]);
    expect(english.size).toBeGreaterThan(80);
    for (const [at, sentence] of english) {
      expect([at, sentence.trim()]).not.toEqual([at, '']);
      expect([at, spanish.get(at)]).not.toEqual([at, sentence]);
    }
  });

  it('leave no name or date out of a sentence that takes one', () => {
    for (const [at, sentence] of [...english, ...spanish]) {
      expect(`${at}: ${sentence}`).not.toMatch(/undefined|null|\[object|\$\{/);
    }
  });

  it('never shout, and never tell anybody to call', () => {
    for (const [at, sentence] of [...english, ...spanish]) {
      expect(`${at}: ${sentence}`).not.toMatch(/!/);
      expect(`${at}: ${sentence}`).not.toMatch(/\b(?:call them|phone them|llámalos)\b/i);
    }
  });

  it('call the candidate tú, not usted', () => {
    for (const [at, sentence] of spanish) {
      expect(`${at}: ${sentence}`).not.toMatch(/\b(?:usted|recibirá|Indique|Revise|Escriba|Pulse|Abra)\b/);
    }
  });
});
