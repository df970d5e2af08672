import { isCoaching } from '@afterword/core/follow-up/step';
import type { TemplateText } from '@afterword/core/template/template-text';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { writeInvitation } from './calendar/write-invitation.ts';
import { composeDraft } from './compose-draft.ts';
import { hasDraft } from './draft.ts';
import { letterValues, mailFacts } from './mail-facts.ts';
import { mailtoLink } from './mailto-link.ts';
import { renderText } from './render-text.ts';
import type { StepMail, StepMailInput } from './step-mail-input.ts';
import { Letter } from './templates/letter.tsx';
import type { SendableDraft } from './templates/mail-props.ts';
import { tidyFields } from './tidy-fields.ts';
import { builtInText } from './wording/built-in-texts.ts';
import { fillLine, fillMarkup } from './wording/fill-markup.ts';
import { mailPhrases } from './wording/mail-phrases.ts';
import { partNames } from './wording/merge-fields.ts';

/**
 * Renders the mail of a step: the same input and text, the same mail. Needs a bundler or Vitest, since the parts
 * are JSX; plain Node reads `compose-draft`, `mailto-link`, the texts and the types without it.
 *
 * @param text the agency's wording; the built-in one where there is none
 * @returns subject, HTML and text; logistics mails with the calendar object as well.
 */
export async function renderStepMail(
  untidy: StepMailInput,
  text: TemplateText = builtInText(untidy),
): Promise<StepMail> {
  const input = tidyFields(untidy);
  const words = mailPhrases(input.language);
  const facts = mailFacts(input);
  const values = letterValues(facts, words);
  const subject = fillLine(text.subject, values);
  const html =
    doctype +
    renderToStaticMarkup(
      createElement(Letter, {
        input,
        facts,
        words,
        draft: draftOf(input, text),
        subject,
        preview: fillLine(text.preview, values),
        pieces: fillMarkup(text.body, values, partNames),
      }),
    );
  const mail = { subject, html, text: renderText(html) };
  return isCoaching(input.kind) ? mail : { ...mail, calendar: writeInvitation({ input, facts, words }) };
}

/** What mail clients expect; HTML 5's is unknown to some Outlooks. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

function draftOf(input: StepMailInput, text: TemplateText): SendableDraft | null {
  if (!hasDraft(input.kind)) return null;
  const draft = composeDraft({ ...input, kind: input.kind }, text);
  return { ...draft, mailto: mailtoLink(input.addressees, draft) };
}
