import type { Language } from '../candidate/candidate.ts';
import type { Division } from '../division/division.ts';
import type { StepKind } from '../follow-up/step.ts';

/** Which wording: of a step, in a division, in a language. */
export interface TemplateKey {
  readonly kind: StepKind;
  readonly division: Division;
  readonly language: Language;
}

/**
 * What a mail says, in plain text with merge fields: `{{client}}`, `{{if decision day}}…{{else}}…{{end}}`. An empty
 * line starts a new paragraph. Which fields there are, and where, is `@afterword/mail/wording/merge-fields`.
 */
export interface TemplateText {
  readonly subject: string;
  /** Shown beside the subject in the inbox. */
  readonly preview: string;
  readonly body: string;
  /** What the candidate sends to the employer; `null` for steps in which there is nothing to send. */
  readonly draft: { readonly subject: string; readonly body: string } | null;
}

export const languages = ['en', 'es'] as const satisfies Language[];
