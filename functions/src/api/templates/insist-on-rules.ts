import { problem } from '@afterword/contracts/problems';
import type { TemplateKey, TemplateText } from '@afterword/core/template/template-text';
import type { TemplatePart } from '@afterword/mail/wording/merge-fields';
import { ProblemError } from '../http/problem-error.ts';

/** The texts of a template, as a request spells them. */
const fields: Readonly<Record<TemplatePart, string>> = {
  subject: 'text.subject',
  preview: 'text.preview',
  body: 'text.body',
  'draft subject': 'text.draft.subject',
  'draft body': 'text.draft.body',
};

/** Ends the request where a template breaks a rule, with a sentence for each that says where. */
export async function insistOnRules(key: TemplateKey, text: TemplateText): Promise<void> {
  // React comes along; it is the heaviest part of this function.
  const { checkTemplate } = await import('@afterword/mail/check-template');
  const errors = (await checkTemplate(key, text)).map(({ part, sentence }) => ({
    field: fields[part],
    message: sentence,
  }));
  const [first] = errors;
  if (!first) return;
  const detail = errors.map(({ message }) => message).join(' ');
  throw new ProblemError({ ...problem('template/breaks-rules', { detail, field: first.field }), errors });
}
