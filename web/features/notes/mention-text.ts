import { mentionsMost } from '@afterword/core/note/note';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** The `@` somebody is typing a name after, up to the caret. */
export interface OpenMention {
  /** Where the `@` stands. */
  readonly from: number;
  readonly typed: string;
}

/** `undefined` where no name is being typed. An address like `ana@mail.test` is none: its `@` follows a letter. */
export function openMention(text: string, caret: number): OpenMention | undefined {
  const from = text.lastIndexOf('@', caret - 1);
  if (from === -1 || /[\p{L}\p{N}._-]/u.test(text[from - 1] ?? '')) return undefined;
  const typed = text.slice(from + 1, caret);
  // A name has a few words; what goes on for long, or over a line's end, is a sentence.
  return /\n/.test(typed) || typed.length > 40 || /\s\s|^\s/.test(typed) ? undefined : { from, typed };
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Colleagues one of whose names begins with what was typed, case and accents aside; at most five. */
export const suggestions = (typed: string, colleagues: readonly Colleague[]): readonly Colleague[] =>
  colleagues
    .filter(({ name }) => {
      const full = folded(name);
      const wanted = folded(typed);
      return (
        full !== wanted &&
        (full.startsWith(wanted) || full.split(' ').some((part) => part.startsWith(wanted)))
      );
    })
    .slice(0, 5);

/** The text with the name in the place of what was typed, and where the caret is then. */
export function withMention(
  text: string,
  { from, typed }: OpenMention,
  { name }: Colleague,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(from + 1 + typed.length).replace(/^ /, ''), caret: before.length };
}

export interface Part {
  readonly text: string;
  /** Whose name it is. */
  readonly mention?: string;
}

/** A note cut at the names it mentions. Of two that begin alike the longer is meant: "Ana Ruiz Vega", not "Ana Ruiz". */
export function partsOf(text: string, colleagues: readonly Colleague[]): readonly Part[] {
  const longestFirst = colleagues.toSorted((a, b) => b.name.length - a.name.length);
  const parts: Part[] = [];
  let plain = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const found = longestFirst.find(
      ({ name }) => text.startsWith(name, at + 1) && !/[\p{L}\p{N}]/u.test(text[at + 1 + name.length] ?? ''),
    );
    if (!found) continue;
    if (at > plain) parts.push({ text: text.slice(plain, at) });
    plain = at + 1 + found.name.length;
    parts.push({ text: text.slice(at, plain), mention: found.id });
    at = plain - 1;
  }
  return plain < text.length ? [...parts, { text: text.slice(plain) }] : parts;
}

/** Ids of who is named, each once, the first ten: no note may name more. */
export const mentionsIn = (text: string, colleagues: readonly Colleague[]): string[] =>
  [...new Set(partsOf(text, colleagues).flatMap(({ mention }) => mention ?? []))].slice(0, mentionsMost);
