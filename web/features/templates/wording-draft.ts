import type { TemplateKey } from '@afterword/core/template/template-text';
import type { Wording } from './wording.ts';

/** Words somebody typed and has not saved, and the edition they were typed over. */
export interface WordingDraft {
  readonly text: Wording;
  readonly version: number;
}

export const draftKey = ({ kind, division, language }: TemplateKey): string =>
  `afterword.template.${kind}.${division}.${language}`;

export const writeWordingDraft = (draft: WordingDraft): string => JSON.stringify(draft);

const isTexts = (texts: unknown, names: readonly string[]): boolean =>
  typeof texts === 'object' &&
  texts !== null &&
  names.every((name) => typeof (texts as Readonly<Record<string, unknown>>)[name] === 'string');

/** What was typed before; `undefined` where nothing was, or the mail has other parts today. */
export function readWordingDraft(kept: string | null, { draft }: Wording): WordingDraft | undefined {
  if (kept === null) return undefined;
  try {
    const { text, version } = JSON.parse(kept) as WordingDraft;
    const isLike =
      typeof version === 'number' &&
      isTexts(text, ['subject', 'preview', 'body']) &&
      (draft === null ? text.draft === null : isTexts(text.draft, ['subject', 'body']));
    return isLike ? { text, version } : undefined;
  } catch {
    return undefined;
  }
}
