import type { TemplateView } from '@afterword/contracts/resources/templates';

export type Wording = TemplateView['text'];
export type WordingPart = TemplateView['fields'][number]['in'][number];

export const languageNames = { en: 'English', es: 'Spanish' } as const;

/** One of the texts; empty where there is no draft. */
export function partOf(wording: Wording, part: WordingPart): string {
  switch (part) {
    case 'subject':
      return wording.subject;
    case 'preview':
      return wording.preview;
    case 'body':
      return wording.body;
    case 'draft subject':
      return wording.draft?.subject ?? '';
    case 'draft body':
      return wording.draft?.body ?? '';
  }
}

/** The wording with one of its texts replaced. */
export function withPart(wording: Wording, part: WordingPart, text: string): Wording {
  switch (part) {
    case 'subject':
      return { ...wording, subject: text };
    case 'preview':
      return { ...wording, preview: text };
    case 'body':
      return { ...wording, body: text };
    case 'draft subject':
      return wording.draft ? { ...wording, draft: { ...wording.draft, subject: text } } : wording;
    case 'draft body':
      return wording.draft ? { ...wording, draft: { ...wording.draft, body: text } } : wording;
  }
}

const parts: readonly WordingPart[] = ['subject', 'preview', 'body', 'draft subject', 'draft body'];

export const isSameWording = (one: Wording, other: Wording): boolean =>
  parts.every((part) => partOf(one, part) === partOf(other, part));

/** A field where the cursor was, in place of what was selected; and where the cursor goes on. */
export function insertField(
  text: string,
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly text: string; readonly cursor: number } {
  const written = `{{${name}}}`;
  return { text: text.slice(0, start) + written + text.slice(end), cursor: start + written.length };
}
