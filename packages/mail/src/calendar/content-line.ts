/** Escapes a TEXT value; RFC 5545, section 3.3.11. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (character) => `\\${character}`).replace(/\r\n|\r|\n/gu, '\\n');

/** A parameter value in quotes, which must not hold any; RFC 5545, section 3.2. */
export const quoteParameter = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
  `"${text.replace(/"/gu, "'").replace(/[\u0000-\u001f\u007f]+/gu, ' ')}"`;

/** Folds a content line to 75 octets, never within a character; RFC 5545, section 3.1. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
