import { oneLine, withoutDoubledStops } from '../plain-text.ts';
import { type MarkupNode, parseMarkup } from './parse-markup.ts';

/** What the fields of a text are replaced with. An empty value also answers `{{if field}}` with no. */
export type FieldValues = Readonly<Record<string, string | boolean>>;

/** A filled text: paragraphs, and the ready-made parts between them by name. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'part'; readonly name: string };

const isTrue = (values: FieldValues, condition: string): boolean => {
  const value = values[condition];
  return typeof value === 'string' ? value !== '' : (value ?? false);
};

/**
 * Fills a text. Values are put in as they are and never read for fields themselves: what a candidate typed cannot
 * become markup.
 *
 * @param parts names of fields that stand for a ready-made part of the mail rather than for words
 */
export function fillMarkup(text: string, values: FieldValues, parts: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const flush = () => {
    pieces.push(...paragraphs(words));
    words = '';
  };
  const walk = (nodes: readonly MarkupNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'words') words += node.words;
      else if (node.kind === 'choice') walk(isTrue(values, node.condition) ? node.met : node.unmet);
      else if (parts.has(node.name)) {
        flush();
        pieces.push({ kind: 'part', name: node.name });
      } else {
        words += String(values[node.name] ?? '');
      }
    }
  };
  walk(parseMarkup(text).nodes);
  flush();
  return pieces;
}

const paragraphs = (words: string): Piece[] =>
  words.split(/\n[ \t]*\n\s*/u).flatMap((paragraph) => {
    const lines = paragraph
      .split('\n')
      .map((line) => withoutDoubledStops(oneLine(line)))
      .filter((line) => line !== '');
    return lines.length === 0 ? [] : [{ kind: 'paragraph', lines } as const];
  });

const noParts: ReadonlySet<string> = new Set();

/** A text of several paragraphs as plain text. */
export const fillText = (text: string, values: FieldValues): string =>
  fillMarkup(text, values, noParts)
    .map((piece) => (piece.kind === 'paragraph' ? piece.lines.join('\n') : ''))
    .join('\n\n');

/** A text of one line, such as a subject. */
export const fillLine = (text: string, values: FieldValues): string => oneLine(fillText(text, values));
