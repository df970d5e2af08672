/** Letters that Unicode does not decompose, as people type them who lack the key. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** A sort key of an index holds 1,024 bytes; nobody tells names apart by what comes after this many characters. */
const mostCharacters = 200;

/** A name as lists sort and search it: lower case, no accents, single spaces. `José  Ångström` -> `jose angstrom`. */
export const foldedName = (name: string): string => {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
  return [...letters].slice(0, mostCharacters).join('');
};

/**
 * Position of a name in a list; the id tells namesakes apart. A tab sorts before everything a folded name can hold,
 * so that `Ana` comes before `Ana Maria`.
 */
export const nameOrder = (name: string, id: string): string => `${foldedName(name)}\t${id}`;
