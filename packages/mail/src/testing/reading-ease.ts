import type { Language } from '@afterword/core/candidate/candidate';
import { syllable } from 'syllable';

/** Words, sentences and syllables of a text, and how easily it reads: 100 is very easy, 0 very hard. */
export interface ReadingEase {
  readonly words: number;
  readonly ease: number;
}

/**
 * Flesch's formula for English, Fernández Huerta's for Spanish.
 *
 * @see https://legibilidad.blogspot.com/2015/01/la-lecturabilidad-de-fernandez-huerta.html for the constants
 */
export function readingEase(text: string, language: Language): ReadingEase {
  const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = Math.max(1, (text.match(/[.!?:;]+(?=\s|$)|\n+/gu) ?? []).length);
  const count = language === 'en' ? syllable : syllablesEs;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, count(word)), 0);
  const perWord = syllables / words.length;
  const perSentence = words.length / sentences;
  return {
    words: words.length,
    ease:
      language === 'en'
        ? 206.835 - 1.015 * perSentence - 84.6 * perWord
        : 206.84 - 1.02 * perSentence - 60 * perWord,
  };
}

/**
 * Spanish writes what it says: a syllable for every vowel, less those that only glide (unstressed i and u beside
 * another vowel, the u of que and gue, y at the end of a word).
 */
export function syllablesEs(word: string): number {
  const said = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/gu, 'k')
    .replace(/y(?![\p{L}])/gu, 'i');
  const groups = said.match(/[aeiouáéíóúü]+/gu) ?? [];
  return groups.reduce((sum, group) => {
    // Every strong vowel, and every weak one that carries an accent, is a syllable; weak ones glide into them.
    const strong = group.match(/[aeoáéóíú]/gu)?.length ?? 0;
    return sum + Math.max(1, strong);
  }, 0);
}
