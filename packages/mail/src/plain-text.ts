/** Controls, line and paragraph separators, and the marks that turn the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of plain text: no control characters, no doubled blanks, well-formed Unicode. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replace(unprintable, ' ').replace(/\s+/gu, ' ').trim();

/** Cut at a word, with an ellipsis; `most` counts characters as people see them, roughly. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const head = characters.slice(0, most - 1).join('');
  const lastBlank = head.lastIndexOf(' ');
  return `${(lastBlank > most / 2 ? head.slice(0, lastBlank) : head).replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWith(words: readonly string[], and: string): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** `She works at Acme Inc..` has one full stop too many. */
export const withoutDoubledStops = (text: string): string => text.replace(/(?<!\.)\.\.(?=\s|$)/gu, '.');
