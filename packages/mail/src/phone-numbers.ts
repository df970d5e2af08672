/**
 * What reads as a phone number: seven to fifteen digits, in groups or in one run, with or without a country code.
 * Dates, spans of years, postal codes and amounts of money are not.
 */
const candidates = /(?<![\w$€£@/#.,-])\+?\(?\d(?:[ \u00a0.()/\u2010-\u2013-]{0,3}\d){6,14}(?![\w@])/gu;

const notAPhone: readonly RegExp[] = [
  /^\d{4}-\d{2}-\d{2}$/u, // ISO date
  /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/u, // date with slashes or dots
  /^\d{5}-\d{4}$/u, // ZIP+4
  /^(?:19|20)\d{2} ?[\u2010-\u2013/-] ?(?:19|20)\d{2}$/u, // span of years
];

/** Phone-like strings in a text, in order. */
export const findPhoneNumbers = (text: string): string[] =>
  [...text.matchAll(candidates)]
    .map(([found]) => found)
    .filter((found) => !notAPhone.some((shape) => shape.test(found)));

/** The text with every phone-like string taken out, `instead` in its place. */
export function withoutPhoneNumbers(text: string, instead = ''): string {
  const without = text.replace(candidates, (found) => {
    if (notAPhone.some((shape) => shape.test(found))) return found;
    // A bracket around the whole number is not the number's own.
    return found.startsWith('(') && !found.includes(')') ? `(${instead}` : instead;
  });
  if (without === text) return text;
  const tidy = without
    .replace(/[([]\s*[)\]]/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .replace(/[\s,;:(–-]+$/u, '')
    .trim();
  return findPhoneNumbers(tidy).length > 0 ? withoutPhoneNumbers(tidy, instead) : tidy;
}
