import { joinWith } from '../plain-text.ts';

/** `Dana y Lee`, but `Dana e Inés`: before the sound of an i, y is e. Before a diphthong (`hielo`) it stays y. */
export const listEs = (words: readonly string[]): string =>
  joinWith(words, /^h?[ií](?![aeo])/iu.test(words.at(-1) ?? '') ? 'e' : 'y');
